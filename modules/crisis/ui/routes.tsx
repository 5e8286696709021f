import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const team = ['worker', 'head', 'coordinator'] as const;
// The crisis of a locality is a tab of the locality's page (parts.ts).
export const routes: readonly RoomRoute[] = [
  { path: '/lokality/krize', title: msg`Krize`, component: () => import('./CrisesPage.tsx'), roles: team },
];
