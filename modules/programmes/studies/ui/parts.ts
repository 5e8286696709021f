import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { programmeTabs: [{ key: 'kazuistiky', order: 70, label: msg`Kazuistiky`, component: () => import('./StudiesTab.tsx') }] };
