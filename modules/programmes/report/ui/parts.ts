import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  programmeTabs: [
    { key: 'cisla', order: 5, for: 'whole', label: msg`Přehled čísel`, component: () => import('./BoardTab.tsx') },
    { key: 'zprava', order: 90, label: msg`Zpráva`, component: () => import('./ReportTab.tsx') },
  ],
};
