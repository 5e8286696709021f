import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ of: ['locality'], key: 'podminky', order: 20, label: msg`Podmínky`, component: () => import('./ConditionsTab.tsx') }],
};
