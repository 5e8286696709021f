import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/setkani/podnety', title: msg`Sledované jevy`, component: () => import('./WatchesPage.tsx') }];
