import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/setkani/intervize', title: msg`Intervize a supervize`, component: () => import('./IntervisionPage.tsx') }];
