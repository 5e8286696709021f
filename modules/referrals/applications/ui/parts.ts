import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  personCards: [{ key: 'applications', column: 'right', order: 55, component: () => import('./PersonCard.tsx') }],
  todayCards: [{ key: 'applications', column: 'asked', order: 40, component: () => import('./DueCard.tsx') }],
};
