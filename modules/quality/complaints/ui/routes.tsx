import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/stiznosti', title: msg`Stížnosti`, component: () => import('./ComplaintsPage.tsx') },
  { path: '/kvalita/stiznosti/$complaintId', title: msg`Stížnost`, component: () => import('./ComplaintPage.tsx') },
];
