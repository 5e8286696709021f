import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/lokality/navstevy', title: msg`Návštěvy`, component: () => import('./VisitsPage.tsx'), roles: ['worker', 'head', 'coordinator'] },
];
