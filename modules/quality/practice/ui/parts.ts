import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  qualityCards: [{ key: 'practice', column: 'right', order: 70, component: () => import('./PracticeCard.tsx') }],
  findingParts: [{ key: 'practice', order: 50, component: () => import('./SharePractice.tsx') }],
};
