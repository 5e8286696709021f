import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { meetingCards: [{ key: 'goals', column: 'left', order: 15, kinds: ['team'], component: () => import('./MeetingCard.tsx') }] };
