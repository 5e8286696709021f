import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const gather = ['head', 'coordinator', 'methodologist'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/podnety', title: msg`Podněty`, component: () => import('./SignalsPage.tsx'), nav: '/prehledy', roles: gather },
  { path: '/podnety/vyvoj', title: msg`Vývoj podnětů`, component: () => import('./TrendPage.tsx'), nav: '/prehledy', roles: gather },
];
