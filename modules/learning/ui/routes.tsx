import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/vzdelavani', title: msg`Vzdělávání`, component: () => import('./LearningPage.tsx') },
  { path: '/kvalita/vzdelavani/$membershipId', title: msg`Vzdělávání`, component: () => import('./WorkerPage.tsx') },
];
