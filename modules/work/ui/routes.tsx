import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const withClients = ['worker', 'head', 'coordinator'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/zapsat', title: msg`Zapsat kontakt`, component: () => import('./ContactPage.tsx'), nav: '/', roles: withClients, offline: 'same' },
  { path: '/prace', title: msg`Práce`, component: () => import('./WorkPage.tsx'), roles: [...withClients, 'analyst'] },
  { path: '/prace/statistika', title: msg`Statistika práce`, component: () => import('./StatisticsPage.tsx'), nav: '/prace', roles: ['head', 'analyst'] },
  { path: '/prace/spocitat', title: msg`Spočítat práci`, component: () => import('../indicators/ui/CountPage.tsx'), nav: '/prace', roles: ['head'] },
  { path: '/prace/vykaz', title: msg`Roční výkaz`, component: () => import('../returns/ui/ReturnPage.tsx'), roles: withClients },
  { path: '/prace/vykaz/$personId', title: msg`Karta klienta za rok`, component: () => import('../returns/ui/CardPage.tsx'), roles: withClients },
];
