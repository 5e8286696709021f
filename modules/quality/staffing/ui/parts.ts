import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  qualityCards: [{ key: 'team', column: 'right', order: 60, roles: ['head', 'methodologist', 'coordinator', 'analyst', 'worker'], component: () => import('./TeamCard.tsx') }],
  auditTabs: [{ key: 'tym', order: 45, label: msg`Tým služby`, component: () => import('./AuditTeamTab.tsx') }],
};
