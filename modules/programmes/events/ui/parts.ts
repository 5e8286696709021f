import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { programmeTabs: [{ key: 'akce', order: 50, label: msg`Akce`, component: () => import('./EventsTab.tsx') }] };
