import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const team = ['worker', 'head', 'coordinator'] as const;
export const routes: readonly RoomRoute[] = [
  { path: '/lokality/$caseId/podminky/novy', title: msg`Vyplnit list podmínek`, component: () => import('./NewSheetPage.tsx'), roles: team, offline: 'same' },
  { path: '/lokality/$caseId/podminky/$sheetId', title: msg`Podmínky lokality`, component: () => import('./SheetPage.tsx'), roles: team, offline: 'same' },
];
