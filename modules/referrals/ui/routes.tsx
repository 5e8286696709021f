import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const roles = ['worker', 'head', 'coordinator'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/sit/odkazani', title: msg`Odkázání`, component: () => import('./ReferralsPage.tsx'), roles },
  { path: '/sit/odkazani/nove', title: msg`Odkázat na službu`, component: () => import('./ReferPage.tsx'), roles },
  { path: '/sit/odkazani/$referralId', title: msg`Odkázání`, component: () => import('./ReferralPage.tsx'), roles },
];
