import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  todayCards: [{ key: 'complaints', column: 'asked', order: 22, withoutClients: true, component: () => import('./DueCard.tsx') }],
  qualityCards: [{ key: 'complaints', column: 'left', order: 40, roles: ['worker', 'head', 'coordinator', 'methodologist'], component: () => import('./DueCard.tsx') }],
};
