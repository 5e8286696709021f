import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  auditTabs: [{ key: 'zprava', order: 50, for: 'results', label: msg`Zpráva`, component: () => import('./ReportTab.tsx') }],
};
