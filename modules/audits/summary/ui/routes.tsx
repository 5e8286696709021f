import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/kvalita/souhrn', title: msg`Souhrn auditů`, component: () => import('./SummaryPage.tsx'), roles: ['head', 'methodologist', 'coordinator', 'analyst'] }];
