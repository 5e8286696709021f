import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { programmeTabs: [{ key: 'publicita', order: 70, label: msg`Publicita`, for: 'whole', component: () => import('./PublicityTab.tsx') }] };
