import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
import { routes as projects } from '../projects/ui/routes.tsx';
import { routes as statements } from '../statements/ui/routes.tsx';

const withClients = ['worker', 'head', 'coordinator'] as const;
export const routes: readonly RoomRoute[] = [
  ...projects,
  ...statements,
  { path: '/zapsat', title: msg`Zapsat kontakt`, component: () => import('./ContactPage.tsx'), nav: '/', roles: withClients, offline: 'same' },
  { path: '/prace', title: msg`Práce`, component: () => import('./WorkPage.tsx'), roles: [...withClients, 'analyst'] },
  { path: '/prace/zapsat', title: msg`Zapsat práci`, component: () => import('../activities/ui/EntryPage.tsx'), roles: withClients, offline: 'same' },
  { path: '/prace/tyden', title: msg`Týden`, component: () => import('../activities/ui/WeekPage.tsx'), roles: withClients },
  { path: '/prace/zaznamy', title: msg`Záznamy`, component: () => import('../activities/ui/RecordsPage.tsx'), roles: withClients },
  { path: '/prace/zaznam/$recordId', title: msg`Záznam práce`, component: () => import('../activities/ui/RecordPage.tsx'), roles: withClients },
  { path: '/prace/statistika', title: msg`Statistika práce`, component: () => import('./StatisticsPage.tsx'), nav: '/prace', roles: ['head', 'analyst'] },
  { path: '/prace/spocitat', title: msg`Spočítat práci`, component: () => import('../indicators/ui/CountPage.tsx'), nav: '/prace', roles: ['head'] },
  { path: '/prace/vykaz', title: msg`Roční výkaz`, component: () => import('../returns/ui/ReturnPage.tsx'), roles: withClients },
  { path: '/prace/vykaz/$personId', title: msg`Karta klienta za rok`, component: () => import('../returns/ui/CardPage.tsx'), roles: withClients },
  { path: '/prace/soubory', title: msg`Načíst a vyvézt záznamy`, component: () => import('../imports/ui/FilesPage.tsx'), nav: '/prace', roles: withClients },
];
