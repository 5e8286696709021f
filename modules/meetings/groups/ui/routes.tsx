import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/setkani/skupiny', title: msg`Skupiny`, component: () => import('./GroupsPage.tsx') },
  { path: '/setkani/skupiny/$groupId', title: msg`Skupina`, component: () => import('./GroupPage.tsx') },
];
