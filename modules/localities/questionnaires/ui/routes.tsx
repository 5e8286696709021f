import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/lokality/dotazniky', title: msg`Dotazníky`, component: () => import('./QuestionnairesPage.tsx') },
  { path: '/lokality/dotazniky/$questionnaireId', title: msg`Dotazník`, component: () => import('./QuestionnairePage.tsx') },
];
