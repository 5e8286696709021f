import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { programmeTabs: [{ key: 'doporuceni', order: 65, label: msg`Doporučení`, component: () => import('./RecommendationsTab.tsx') }] };
