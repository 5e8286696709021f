import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  meetingCards: [{ key: 'minutes', column: 'right', order: 20, component: () => import('./PapersCard.tsx') }],
};
