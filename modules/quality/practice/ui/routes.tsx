import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/dobra-praxe', title: msg`Dobrá praxe`, component: () => import('./PracticesPage.tsx') },
  { path: '/kvalita/dobra-praxe/$practiceId', title: msg`Dobrá praxe`, component: () => import('./PracticePage.tsx') },
];
