import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/kvalita', title: msg`Kvalita`, component: () => import('./QualityPage.tsx') }];
