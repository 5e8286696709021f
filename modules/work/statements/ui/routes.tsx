import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/prace/vykazy', title: msg`Výkazy`, component: () => import('./StatementPage.tsx'), roles: ['worker', 'head', 'coordinator'] },
];
