import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: RoomRoute[] = [
  { path: '/prehledy', title: msg`Přehledy`, component: () => import('./InsightsPage.tsx'), roles: ['head', 'coordinator', 'methodologist', 'analyst'] },
];
