import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

/** Every kind of meeting but the one that stands in a case. */
const withoutCase = ['working_group', 'team', 'intervision', 'supervision', 'round_table', 'other'];

export const parts: Parts = {
  caseTabs: [{ of: ['client', 'locality'], key: 'dokumenty', order: 60, label: msg`Dokumenty`, component: () => import('./DocumentsTab.tsx') }],
  personCards: [{ key: 'documents', column: 'right', order: 50, component: () => import('./PersonDocuments.tsx') }],
  meetingCards: [{ key: 'documents', column: 'left', order: 60, kinds: withoutCase, component: () => import('./MeetingDocuments.tsx') }],
  adminSections: [{ key: 'files', order: 60, label: msg`Soubory a vývoz`, component: () => import('../exports/ui/FilesSection.tsx') }],
};
