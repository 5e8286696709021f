import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseCards: [{ key: 'locality', of: ['locality'], column: 'left', order: 10, component: () => import('./LocalityCard.tsx') }],
};
