import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  todayCards: [{ key: 'advocacy', column: 'asked', order: 25, component: () => import('./TodayCard.tsx') }],
  caseCards: [{ of: ['client', 'locality'], key: 'advocacy', column: 'middle', order: 31, component: () => import('./CaseActions.tsx') }],
};
