import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  qualityCards: [{ key: 'supervision', column: 'left', order: 40, roles: ['head', 'methodologist', 'coordinator', 'worker'], component: () => import('./SupervisionCard.tsx') }],
  todayCards: [{ key: 'supervision-behind', column: 'asked', order: 70, withoutClients: true, component: () => import('./BehindCard.tsx') }],
};
