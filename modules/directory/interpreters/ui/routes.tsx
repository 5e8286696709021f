import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/sit/tlumocnici', title: msg`Tlumočníci`, component: () => import('./InterpretersPage.tsx'), nav: '/sit' },
];
