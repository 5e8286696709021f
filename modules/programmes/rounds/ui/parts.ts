import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  todayCards: [{ key: 'programme-rounds', column: 'asked', order: 15, withoutClients: true, component: () => import('./TodayRounds.tsx') }],
  programmeTabs: [{ key: 'kola', order: 30, label: msg`Kola hodnocení`, component: () => import('./RoundsTab.tsx') }],
  siteTabs: [{ key: 'hodnoceni', order: 30, label: msg`Hodnocení`, component: () => import('./EvaluationTab.tsx') }],
};
