import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  todayCards: [{ key: 'stale', column: 'asked', order: 80, component: () => import('../cards/ui/StaleToday.tsx') }],
  adminSections: [{ key: 'codes', order: 40, label: msg`Číselníky`, about: msg`Z čeho se vybírá v záznamech. Společné seznamy se nemění; můžete přidat vlastní položky, jinak je nazvat nebo je přestat nabízet. Staré záznamy si drží název svého dne.`, component: () => import('./codes/CodesSection.tsx') }],
};
