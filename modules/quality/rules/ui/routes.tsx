import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/kvalita/pravidla', title: msg`Pravidla`, component: () => import('./RulesPage.tsx') },
  { path: '/kvalita/pravidla/$qualityRuleId', title: msg`Pravidlo`, component: () => import('./RulePage.tsx') },
];
