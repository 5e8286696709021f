import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/cile', title: msg`Cíle`, component: () => import('./BoardPage.tsx') },
  { path: '/cile/cil/$goalId', title: msg`Cíl`, component: () => import('./GoalPage.tsx') },
];
