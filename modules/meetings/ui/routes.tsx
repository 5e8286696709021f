import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/setkani/seznam', title: msg`Setkání`, component: () => import('./MeetingsPage.tsx') },
  { path: '/setkani/$meetingId', title: msg`Setkání`, component: () => import('./MeetingPage.tsx') },
  { path: '/setkani/$meetingId/$tab', title: msg`Setkání`, component: () => import('./MeetingPage.tsx') },
];
