import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/zpetna-vazba', title: msg`Zpětná vazba`, component: () => import('./FeedbackPage.tsx') },
  { path: '/kvalita/zpetna-vazba/$campaignId', title: msg`Kampaň zpětné vazby`, component: () => import('./CampaignPage.tsx') },
];
