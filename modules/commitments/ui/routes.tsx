import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/prace/ukoly', title: msg`Moje závazky`, component: () => import('./MyTasksPage.tsx'), nav: '/prace', roles: ['worker', 'head', 'coordinator', 'methodologist', 'secretary'] },
];
