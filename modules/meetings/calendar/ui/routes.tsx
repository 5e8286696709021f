import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/setkani', title: msg`Kalendář`, component: () => import('./CalendarPage.tsx') },
  { path: '/setkani/telefon', title: msg`Kalendář v telefonu`, component: () => import('./PhonePage.tsx') },
  { path: '/setkani/termin', title: msg`Najít volný termín`, component: () => import('./FreePage.tsx'), roles: ['head', 'coordinator'] },
];
