import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/audity', title: msg`Audity`, component: () => import('./AuditsPage.tsx'), offline: 'same' },
  { path: '/kvalita/audity/$auditId', title: msg`Audit`, component: () => import('./AuditPage.tsx'), offline: 'same' },
  { path: '/kvalita/metodiky', title: msg`Metodiky`, component: () => import('./MethodsPage.tsx') },
];
