import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseCards: [{ key: 'interpreting', column: 'right', order: 25, ahead: [{ path: '/cases/:caseId/interpreting' }], component: () => import('./CaseCard.tsx') }],
  todayCards: [
    { key: 'bookings', column: 'go', order: 20, component: () => import('./TodayMine.tsx') },
    { key: 'interpreting', column: 'asked', order: 30, component: () => import('./TodayWaiting.tsx') },
  ],
};
