import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/doporuceni', title: msg`Doporučení`, component: () => import('./BoardPage.tsx') },
  { path: '/kvalita/doporuceni/$recommendationId', title: msg`Doporučení`, component: () => import('./RecommendationPage.tsx') },
];
