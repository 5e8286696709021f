import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  programmeTabs: [{ key: 'verejne', order: 90, label: msg`Veřejná stránka`, for: 'whole', component: () => import('./PageTab.tsx') }],
  programmeCards: [{ key: 'page', column: 'right', order: 80, component: () => import('./PageCard.tsx') }],
};
