import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const roles = ['head', 'methodologist', 'coordinator', 'worker'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/standardy', title: msg`Standardy kvality`, roles, component: () => import('./StandardsPage.tsx') },
  { path: '/kvalita/standardy/$selfEvaluationId', title: msg`Sebehodnocení`, roles, component: () => import('./EvaluationPage.tsx') },
];
