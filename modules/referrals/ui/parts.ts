import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'odkazani', order: 85, label: msg`Odkázání`, component: () => import('./CaseReferrals.tsx') }],
  caseHistory: [{ key: 'referrals', order: 10, component: () => import('./CaseHistory.tsx') }],
  todayCards: [{ key: 'referrals', column: 'asked', order: 15, component: () => import('./TodayReferrals.tsx') }],
  adminSections: [{ key: 'referrals', order: 65, label: msg`Odkázání`, about: msg`Dokdy čekáte odpověď, když někoho odkazujete, komu se řekne, že je ticho, a kdy odkázání samo propadne.`, component: () => import('./RuleSection.tsx') }],
};
