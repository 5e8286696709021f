import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/depistaz/$roundId', title: msg`Kolo depistáže`, nav: '/lokality', component: () => import('./RoundPage.tsx'), offline: 'same', roles: ['worker', 'head', 'coordinator'] },
];
