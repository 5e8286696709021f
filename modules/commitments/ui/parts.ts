import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseCards: [{ of: ['client', 'locality'], key: 'commitments', column: 'middle', order: 20, ahead: [{ path: '/cases/:caseId/commitments', query: {} }], component: () => import('./CaseCommitments.tsx') }],
  todayCards: [
    { key: 'owed', column: 'owe', order: 10, component: () => import('./TodayOwed.tsx') },
    { key: 'offers', column: 'asked', order: 10, component: () => import('./TodayOffers.tsx') },
  ],
};
