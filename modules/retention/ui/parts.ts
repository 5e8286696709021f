import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  adminSections: [{ key: 'retention', order: 70, label: msg`Lhůty a mazání`, about: msg`Jak dlouho co uchováváte a čemu lhůta uplynula. Nic se nesmaže samo: rozhoduje vedoucí, statistiky zůstávají a cizí organizace si nechají své.`, component: () => import('./RetentionSection.tsx') }],
};
