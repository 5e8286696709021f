import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ of: ['client', 'locality'], key: 'zaznamy', order: 50, label: msg`Záznamy`, component: () => import('./RecordsTab.tsx') }],
  caseCards: [{ of: ['client', 'locality'], key: 'records', column: 'right', order: 10, ahead: [{ path: '/cases/:caseId/records', query: { limit: 5 } }], component: () => import('./RecordsCard.tsx') }],
  caseActions: [{ of: ['client', 'locality'], key: 'write-contact', order: 90, component: () => import('./CaseAction.tsx') }],
  personCards: [{ key: 'records', column: 'right', order: 40, component: () => import('./PersonRecords.tsx') }, { key: 'return-card', column: 'right', order: 75, component: () => import('../returns/ui/CardLink.tsx') }],
  meetingCards: [{ key: 'record', column: 'right', order: 60, component: () => import('../activities/ui/MeetingRecordCard.tsx') }],
  todayCards: [
    { key: 'still', column: 'go', order: 50, component: () => import('./StillCard.tsx') },
    { key: 'month', column: 'asked', order: 90, component: () => import('./MonthCard.tsx') },
  ],
  adminSections: [{ key: 'units', order: 50, label: msg`Jednotky`, about: msg`Kdy se práce počítá jako kontakt nebo intervence. Pravidlo platí od svého dne; minuty se nemění nikdy.`, component: () => import('./admin/UnitsSection.tsx') }],
};
