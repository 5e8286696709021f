import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { meetingTabs: [{ key: 'zapis', order: 20, label: msg`Zápis`, component: () => import('./MinutesTab.tsx') }] };
