import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/programy/zapis', title: msg`Zapsat podporu`, component: () => import('./EntryPage.tsx'), roles: ['worker', 'head', 'coordinator', 'methodologist'], offline: 'same' },
];
