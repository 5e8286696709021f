import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
export const routes: readonly RoomRoute[] = [{ path: '/prace/bariery', title: msg`Bariéry`, component: () => import('./BarriersPage.tsx'), nav: '/prace', roles: ['head', 'coordinator'] }];
