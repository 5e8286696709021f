import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseCards: [{ of: ['client', 'locality'], key: 'signals', column: 'middle', order: 30, ahead: [{ path: '/cases/:caseId/signals' }], component: () => import('./SignalsCard.tsx') }],
  todayCards: [{ key: 'recommendations', column: 'asked', order: 20, component: () => import('./WaitingCard.tsx') }],
  meetingCards: [{ key: 'inputs', column: 'left', order: 60, kinds: ['working_group', 'team', 'round_table', 'course', 'other'], component: () => import('./InputsCard.tsx') }],
};
