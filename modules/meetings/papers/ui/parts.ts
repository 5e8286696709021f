import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  meetingCards: [{ key: 'minutes', column: 'right', order: 5, component: () => import('./PapersCard.tsx') }],
};
