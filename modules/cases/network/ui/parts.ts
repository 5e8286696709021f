import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'sit', order: 40, label: msg`Síť a ekomapa`, component: () => import('./NetworkTab.tsx') }],
};
