import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const roles = ['worker', 'head', 'coordinator'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/sit/zadosti', title: msg`Žádosti o službu`, component: () => import('./ApplicationsPage.tsx'), roles },
  { path: '/sit/zadosti/$applicationId', title: msg`Žádost o službu`, component: () => import('./ApplicationPage.tsx'), roles },
];
