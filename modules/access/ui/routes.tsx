import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/sprava', title: msg`Správa`, component: () => import('./admin/AdministrationPage.tsx'), roles: ['administrator', 'head'] },
  { path: '/lide/$personId/nahlizeni', title: msg`Kdo se díval, kdy a proč`, component: () => import('./PersonOpenings.tsx'), roles: ['worker', 'head', 'coordinator'] },
  { path: '/mimoradny-pristup', title: msg`Mimořádný přístup`, component: () => import('./emergency/EmergencyPage.tsx'), roles: ['worker', 'head'] },
];
