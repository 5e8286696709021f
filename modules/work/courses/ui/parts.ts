import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  meetingCards: [{ key: 'course', column: 'left', order: 1, kinds: ['course'], component: () => import('./SessionCard.tsx') }],
};
