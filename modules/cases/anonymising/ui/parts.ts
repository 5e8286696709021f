import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { caseCards: [{ key: 'stories', column: 'right', order: 85, ahead: [{ path: '/cases/:caseId/stories' }], component: () => import('./StoriesCard.tsx') }] };
