import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  auditTabs: [{ key: 'kriteria', order: 20, for: 'team', label: msg`Kritéria`, component: () => import('./CriteriaTab.tsx') }],
};
