import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  adminSections: [{ key: 'registr', order: 42, label: msg`Registr a sešity`, about: msg`Služby a poskytovatelé ze souboru: národní registr, vlastní sešit. Nejdřív se ukáže, co by se stalo; změní se to až po potvrzení.`, component: () => import('./RegisterSection.tsx') }],
};
