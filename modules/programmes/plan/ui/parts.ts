import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { siteTabs: [{ key: 'plan', order: 40, label: msg`Plán změny`, component: () => import('./PlanTab.tsx') }] };
