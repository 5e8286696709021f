import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const withClients = ['worker', 'head', 'coordinator'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/prace/kurzy', title: msg`Kurzy`, component: () => import('./CoursesPage.tsx'), roles: [...withClients] },
  { path: '/prace/kurzy/$courseId', title: msg`Kurz`, component: () => import('./CoursePage.tsx'), roles: [...withClients] },
];
