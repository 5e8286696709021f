import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ of: ['client', 'locality'], key: 'tym', order: 90, label: msg`Tým a služby`, component: () => import('./team/TeamTab.tsx') }],
  todayCards: [{ key: 'invitations', column: 'asked', order: 10, component: () => import('./InvitationsCard.tsx') }],
};
