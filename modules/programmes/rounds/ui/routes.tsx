import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/programy/$programmeId/mista/$siteId/hodnoceni/$sheetId', title: msg`Hodnocení místa`, component: () => import('./SheetPage.tsx') }];
