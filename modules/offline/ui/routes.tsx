import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

/** Whoever goes into the field: to people, or to a service that is audited. */
const inField = ['worker', 'head', 'coordinator', 'methodologist'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/teren', title: msg`Práce bez signálu`, component: () => import('./FieldPage.tsx'), nav: '/', roles: inField, offline: 'same' },
  { path: '/odeslani', title: msg`Čeká na odeslání`, component: () => import('./OutboxPage.tsx'), nav: '/', roles: inField, offline: 'same' },
  { path: '/predane', title: msg`Předané záznamy`, component: () => import('./HandedOverPage.tsx'), nav: '/', roles: ['head'] },
];
