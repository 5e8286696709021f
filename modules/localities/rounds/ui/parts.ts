import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ of: ['locality'], key: 'depistaz', order: 30, label: msg`Depistáž`, component: () => import('./ScreeningTab.tsx') }],
  todayCards: [{ key: 'rounds', column: 'go', order: 20, component: () => import('./RoundsToday.tsx') }],
};
