import { msg } from '@lingui/core/macro';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';
import { call } from '#platform/http/client.ts';

const team = ['worker', 'head', 'coordinator'] as const;
export const routes: RoomRoute[] = [
  { path: '/pripady', title: msg`Případy`, component: () => import('./CasesPage.tsx'), roles: team },
  { path: '/pripady/novy', title: msg`Nový případ`, component: () => import('./NewCasePage.tsx'), roles: team },
  { path: '/pripady/prehled', title: msg`Přehled koordinace`, component: () => import('./OverviewPage.tsx'), roles: ['head', 'coordinator'] },
  {
    path: '/pripady/$caseId', title: msg`Případ`, component: () => import('./page/CasePage.tsx'), offline: () => import('./FieldCase.tsx'), roles: team, daily: true,
    ahead: { asks: [{ path: '/cases/:caseId' }, { path: '/directory/codes', staleTime: 3_600_000 }], parts: ['caseHeader', 'caseCards', 'caseActions'] },
  },
  { path: '/pripady/$caseId/$tab', title: msg`Případ`, component: () => import('./page/CasePage.tsx'), roles: team },
  // A locality is a case: the same page under its own address.
  { path: '/lokality/$caseId', title: msg`Lokalita`, component: () => import('./page/CasePage.tsx'), roles: team },
  { path: '/lokality/$caseId/$tab', title: msg`Lokalita`, component: () => import('./page/CasePage.tsx'), roles: team },
];

export const search: SearchProvider[] = [{
  id: 'cases', title: msg`Případy`,
  find: async (text) => (await call((await import('../contract.ts')).cases.list, { query: { q: text, limit: 6 } })).items.map((one) => ({ id: one.id, title: one.label, ...(one.number && { note: one.number }), to: `/pripady/${one.id}` })),
}];
