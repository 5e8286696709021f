import { msg } from '@lingui/core/macro';
import type { Role } from '#platform/http/contract.ts';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';
import { call, Refused } from '#platform/http/client.ts';

const withClients: readonly Role[] = ['worker', 'head', 'coordinator'];

export const routes: RoomRoute[] = [
  { path: '/lide', title: msg`Lidé`, component: () => import('./PeoplePage.tsx'), roles: withClients },
  { path: '/lide/novy', title: msg`Zápis osoby nebo rodiny`, component: () => import('./NewPage.tsx'), roles: withClients },
  { path: '/lide/duplicity', title: msg`Možné duplicity`, component: () => import('../duplicates/ui/DuplicatesPage.tsx'), roles: withClients },
  { path: '/lide/duplicity/$personId/$otherId', title: msg`Porovnání karet`, component: () => import('../duplicates/ui/ComparePage.tsx'), roles: withClients },
  { path: '/lide/$personId', title: msg`Osoba`, component: () => import('./PersonPage.tsx'), roles: withClients },
];

/** Whose role has no clients finds nobody. */
const nobody = (error: unknown) => { if (error instanceof Refused && error.problem.code === 'forbidden') return { items: [] }; throw error; };
export const search: SearchProvider = {
  id: 'people', title: msg`Lidé`,
  find: async (q) => (await call((await import('../contract.ts')).people.search, { query: { q, limit: 8 } }).catch(nobody)).items.map((one) => ({ id: one.id, title: one.name, note: [one.nativeName !== one.name && one.nativeName, one.releasedBy].filter(Boolean).join(' · '), to: `/lide/${one.id}` })),
};
