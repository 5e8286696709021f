// What the evaluation brings to the page of a case.
import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { caseTabs: [{ of: ['client', 'locality'], key: 'vyhodnoceni', order: 80, label: msg`Vyhodnocení`, component: () => import('./EvaluationTab.tsx') }] };
