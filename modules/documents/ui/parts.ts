import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'dokumenty', order: 60, label: msg`Dokumenty`, component: () => import('./DocumentsTab.tsx') }],
  personCards: [{ key: 'documents', column: 'right', order: 50, component: () => import('./PersonDocuments.tsx') }],
  adminSections: [{ key: 'files', order: 60, label: msg`Soubory a vývoz`, component: () => import('../exports/ui/FilesSection.tsx') }],
};
