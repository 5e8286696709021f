import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { findLabels, findPublishedOne, pageOfPlaces, pageOfProviders, pageOfServices } from '../public/queries.ts';
import { hsds } from './contract.ts';
import { envelope, organizationEntry, serviceAtLocation, serviceEntry, wholeOrganization, wholeService, type Name } from './shape.ts';

async function namesIn(db: Db): Promise<Name> {
  const { codes, territory } = await findLabels(db), names = new Map([...codes.map(({ list, code, cs }) => [`${list} ${code}`, cs] as const), ...territory.map(({ code, name }) => [`territory ${code}`, name] as const)]);
  return (list, code) => names.get(`${list} ${code}`) ?? code;
}

export function routes(house: House): void {
  const bounded = throttle(240);
  serve(house, 'hsds', hsds)({
    services: ({ query: { page, per_page: size } }, { database, address }) => {
      bounded(address);
      return database.asPublic(async (db) => { const { items, total } = await pageOfServices(db, page, size); return envelope(items.map(serviceEntry), total, page, size); });
    },
    service: ({ params }, { database, address }) => {
      bounded(address);
      return database.asPublic(async (db) => { const one = await findPublishedOne(db, params.id); if (!one) throw notFound(); return wholeService(one, await namesIn(db)); });
    },
    organizations: ({ query: { page, per_page: size } }, { database, address }) => {
      bounded(address);
      return database.asPublic(async (db) => { const { items, total } = await pageOfProviders(db, page, size); return envelope(items.map(organizationEntry), total, page, size); });
    },
    organization: ({ params }, { database, address }) => {
      bounded(address);
      return database.asPublic(async (db) => { const { items: [services] } = await pageOfProviders(db, 1, 1, params.id); if (!services) throw notFound(); return wholeOrganization(services); });
    },
    serviceAtLocations: ({ query: { page, per_page: size } }, { database, address }) => {
      bounded(address);
      return database.asPublic(async (db) => { const { items, total } = await pageOfPlaces(db, page, size); return envelope(items.map(({ service, place }) => serviceAtLocation(service, place)), total, page, size); });
    },
  });
}
