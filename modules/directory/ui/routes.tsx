import { msg } from '@lingui/core/macro';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';
import { call } from '#platform/http/client.ts';

export const routes: RoomRoute[] = [
  { path: '/sit', title: msg`Najít pomoc`, component: () => import('../find/ui/FindPage.tsx') },
  { path: '/sit/sluzby', title: msg`Služby`, component: () => import('./NetworkPage.tsx') },
  { path: '/sit/partneri', title: msg`Partneři`, component: () => import('./PartnersPage.tsx') },
  { path: '/sit/mista', title: msg`Místa`, component: () => import('./PlacesPage.tsx') },
  { path: '/sit/obraz', title: msg`Obraz sítě`, component: () => import('../picture/ui/PicturePage.tsx'), roles: ['worker', 'head', 'coordinator'] },
  { path: '/sit/overit', title: msg`K ověření`, component: () => import('../cards/ui/StalePage.tsx') },
  { path: '/sit/sluzby/$serviceId', title: msg`Služba`, component: () => import('../cards/ui/ServicePage.tsx') },
  { path: '/sit/partneri/$partnerId', title: msg`Partner`, component: () => import('../cards/ui/PartnerPage.tsx') },
  { path: '/sit/mista/$placeId', title: msg`Místo`, component: () => import('../cards/ui/PlacePage.tsx') },
];

export const search: SearchProvider = {
  id: 'services', title: msg`Služby`,
  find: async (q) => (await call((await import('../contract.ts')).directory.services, { query: { q, limit: 6 } })).items.map((service) => ({ id: service.id, title: service.name, note: service.partner?.name ?? service.organisation.name, to: `/sit/sluzby/${service.id}` })),
};
