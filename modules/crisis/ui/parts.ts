import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'krize', of: ['locality'], order: 60, ownAction: true, label: msg`Krizový plán`, component: () => import('./CrisisTab.tsx') }],
  caseHeader: [{ key: 'krize', of: ['locality'], order: 5, component: () => import('./CrisisHeaderLine.tsx') }],
  crisisTabs: [
    { key: 'ukoly', order: 20, label: msg`Úkoly`, component: () => import('../checklist/ui/ChecklistTab.tsx') },
    { key: 'kontakty', order: 30, label: msg`Kontakty`, component: () => import('../contacts/ui/ContactsTab.tsx') },
    { key: 'ohlednuti', order: 90, label: msg`Ohlédnutí`, component: () => import('../review/ui/ReviewTab.tsx') },
  ],
  crisisCards: [
    { key: 'lead', column: 'left', order: 10, component: () => import('./LeadCard.tsx') },
    { key: 'roles', column: 'left', order: 20, component: () => import('./RolesCard.tsx') },
    { key: 'areas', column: 'right', order: 20, component: () => import('../checklist/ui/AreasCard.tsx') },
    { key: 'emergency', column: 'right', order: 30, component: () => import('./EmergencyCard.tsx') },
  ],
};
