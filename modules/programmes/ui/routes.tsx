import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/programy', title: msg`Programy`, component: () => import('./ProgrammesPage.tsx') },
  { path: '/programy/$programmeId', title: msg`Program`, component: () => import('./ProgrammePage.tsx') },
  { path: '/programy/$programmeId/mista/$siteId', title: msg`Místo programu`, component: () => import('./SitePage.tsx') },
];
