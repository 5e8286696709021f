import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { programmeTabs: [{ key: 'vystupy', order: 60, label: msg`Výstupy`, component: () => import('./OutputsTab.tsx') }] };
