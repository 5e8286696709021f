import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
export const routes: readonly RoomRoute[] = [{ path: '/', title: msg`Dnes`, component: () => import('./TodayPage.tsx'), offline: () => import('./FieldToday.tsx'), daily: true, ahead: { asks: [], parts: ['todayCards'] } }];
