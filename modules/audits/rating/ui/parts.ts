import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  auditTabs: [{ key: 'kriteria', order: 30, label: msg`Kritéria`, component: () => import('./CriteriaTab.tsx') }],
};
