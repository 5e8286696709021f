import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/kvalita/supervize', title: msg`Supervize`, roles: ['head', 'methodologist', 'coordinator', 'worker'], component: () => import('./SupervisionPage.tsx') }];
