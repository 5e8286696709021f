import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/cile/centrum', title: msg`Cíle centra`, component: () => import('./CentrePage.tsx') },
  { path: '/cile/sablony', title: msg`Šablony cílů`, component: () => import('./TemplatesPage.tsx') },
  { path: '/cile/nacist', title: msg`Načíst dokument s cíli`, component: () => import('../document/ui/ImportPage.tsx') },
  { path: '/cile/$centreId/$year', title: msg`Cíle roku`, component: () => import('./YearPage.tsx') },
  { path: '/cile/$centreId/$year/srovnani', title: msg`Cíle vedle loňska`, component: () => import('./BesidePage.tsx') },
  { path: '/cile/$centreId/$year/uzavreni', title: msg`Uzavření roku`, component: () => import('./ClosingPage.tsx') },
];
