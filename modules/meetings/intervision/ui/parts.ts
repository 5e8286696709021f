import type { Parts } from '#platform/design/parts.ts';
import { castKinds } from '../rules.ts';

export const parts: Parts = {
  meetingCards: [{ key: 'brought', column: 'left', order: 15, kinds: castKinds, component: () => import('./BroughtCard.tsx') }],
  caseCards: [{ key: 'intervision', column: 'middle', order: 35, ahead: [{ path: '/cases/:caseId/intervision' }], component: () => import('./OutcomesCard.tsx') }],
};
