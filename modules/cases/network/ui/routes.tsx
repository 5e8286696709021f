import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/pripady/$caseId/sit/tisk', title: msg`Tisk sítě`, nav: '/pripady', component: () => import('./PrintPage.tsx') },
];
