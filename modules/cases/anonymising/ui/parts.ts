import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { caseCards: [{ key: 'stories', column: 'right', order: 85, component: () => import('./StoriesCard.tsx') }] };
