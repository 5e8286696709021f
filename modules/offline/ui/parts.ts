import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  todayCards: [{ key: 'handed-over', column: 'asked', order: 40, component: () => import('./HandedOverCard.tsx') }],
  adminSections: [{ key: 'offline', order: 60, label: msg`Práce bez signálu`, component: () => import('./SettingSection.tsx') }],
};
