import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const readers = ['worker', 'head', 'coordinator', 'analyst'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/prace/projekty', title: msg`Projekty`, component: () => import('./ProjectsPage.tsx'), roles: readers },
  { path: '/prace/projekty/$projectId', title: msg`Projekt`, component: () => import('./ProjectPage.tsx'), roles: readers },
  { path: '/prace/projekty/$projectId/osoby', title: msg`Podpořené osoby`, component: () => import('./SupportedPage.tsx'), roles: ['head'] },
  { path: '/prace/projekty/$projectId/osoby/$personId', title: msg`Podpořená osoba`, component: () => import('./SupportPage.tsx'), roles: ['head'] },
];
