import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
import { staff } from '../../rules.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/cile', title: msg`Cíle`, component: () => import('./BoardPage.tsx'), roles: staff },
  { path: '/cile/cil/$goalId', title: msg`Cíl`, component: () => import('./GoalPage.tsx'), roles: staff },
];
