import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  meetingTabs: [{ key: 'program', order: 10, label: msg`Program`, component: () => import('./agenda/AgendaTab.tsx') }],
  todayCards: [{ key: 'invitations', column: 'asked', order: 15, component: () => import('./answers/TodayInvitations.tsx') }],
  meetingCards: [
    { key: 'when', column: 'left', order: 10, component: () => import('./WhenCard.tsx') },
    { key: 'answer', column: 'left', order: 5, component: () => import('./answers/AnswerCard.tsx') },
    { key: 'agenda', column: 'left', order: 20, component: () => import('./agenda/AgendaCard.tsx') },
    { key: 'attendees', column: 'right', order: 10, component: () => import('./attendees/AttendeesCard.tsx') },
    { key: 'notices', column: 'right', order: 20, component: () => import('./attendees/NoticesCard.tsx') },
  ],
};
