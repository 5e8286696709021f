import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/dotazniky', title: msg`Dotazníky`, component: () => import('./QuestionnairesPage.tsx') },
  { path: '/dotazniky/$questionnaireId', title: msg`Dotazník`, component: () => import('./QuestionnairePage.tsx') },
  { path: '/kvalita/metodiky/$questionnaireId', title: msg`Metodika`, component: () => import('./QuestionnairePage.tsx') },
];
