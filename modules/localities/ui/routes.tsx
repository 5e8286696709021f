import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const team = ['worker', 'head', 'coordinator'] as const;
// The page of a locality is that of its case (cases/ui).
export const routes: readonly RoomRoute[] = [
  { path: '/lokality', title: msg`Lokality`, component: () => import('./LocalitiesPage.tsx'), roles: team },
];
