import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/programy/$programmeId/akce/$runId', title: msg`Běh akce`, component: () => import('./RunPage.tsx') },
  { path: '/programy/pripojit', title: msg`Připojit přihlášku`, component: () => import('./JoinPage.tsx') },
];
