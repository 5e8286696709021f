import { msg } from '@lingui/core/macro';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';
import { call } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';

export const routes: readonly RoomRoute[] = [
  { path: '/setkani/hledat', title: msg`Hledat v zápisech`, component: () => import('./SearchPage.tsx') },
  { path: '/setkani/$meetingId/verze/$number', title: msg`Verze zápisu`, component: () => import('./VersionPage.tsx') },
];

/** Titles of meetings without a case: what stands in a case is found by its case. */
export const search: SearchProvider = {
  id: 'meetings', title: msg`Setkání`,
  find: async (q) => (await call((await import('../contract.ts')).papers.titles, { query: { q } })).items.map((one) => ({ id: one.id, title: one.title, note: [one.onDay && day(one.onDay), one.group].filter(Boolean).join(' · '), to: `/setkani/${one.id}` })),
};
