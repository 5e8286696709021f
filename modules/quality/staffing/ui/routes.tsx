import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/kvalita/tym', title: msg`Tým a odchody`, component: () => import('./StaffingPage.tsx'), roles: ['head', 'methodologist', 'coordinator', 'analyst', 'worker'] }];
