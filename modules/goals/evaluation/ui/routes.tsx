import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
import { staff } from '../../rules.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/cile/$centreId/$year/hodnoceni', title: msg`Vyhodnocení cílů`, component: () => import('./EvaluationPage.tsx'), roles: staff },
];
