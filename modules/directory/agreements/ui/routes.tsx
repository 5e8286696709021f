import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/sit/dohody', title: msg`Dohody`, component: () => import('./AgreementsPage.tsx') },
  { path: '/sit/dohody/$agreementId', title: msg`Dohoda`, component: () => import('./AgreementPage.tsx') },
];
