import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/lokality/$caseId/krize/$activationId/zprava/$reportId', title: msg`Situační zpráva`, component: () => import('./ReportPage.tsx'), roles: ['worker', 'head', 'coordinator'] },
];
