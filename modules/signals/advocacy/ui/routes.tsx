import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const read = ['worker', 'head', 'coordinator', 'methodologist'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/podnety/akce', title: msg`Advokační akce`, component: () => import('./ActionsPage.tsx'), nav: '/prehledy', roles: read },
  { path: '/podnety/akce/$actionId', title: msg`Advokační akce`, component: () => import('./ActionPage.tsx'), nav: '/prehledy', roles: read },
];
