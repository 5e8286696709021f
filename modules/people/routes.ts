import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { logRead } from '#platform/db/request.ts';
import { people } from './contract.ts';
import { findSame } from './duplicates/queries.ts';
import { routes as duplicateRoutes } from './duplicates/routes.ts';
import * as facts from './facts/queries.ts';
import { routes as factRoutes } from './facts/routes.ts';
import { addFamily } from './family.ts';
import * as kin from './kin/queries.ts';
import { routes as kinRoutes } from './kin/routes.ts';
import * as q from './queries.ts';

const chooseService = () => new Refusal('invalid', { fields: { serviceId: { cs: 'Vyberte, která služba osobu eviduje.', en: 'Choose the service that registers the person.', uk: 'Виберіть службу, яка реєструє особу.' } } });
/** The service meant: the one said, when it is the caller's, or the only one the caller has. */
async function serviceFor(db: Db, said: string | null): Promise<string> {
  const services = await q.findMyServices(db);
  const meant = said === null ? (services.length === 1 ? services[0] : undefined) : services.find(({ id }) => id === said);
  if (!meant) throw said === null ? chooseService() : notFound();
  return meant.id;
}

/** Two joined cards often say the same: it is shown once. */
const once = <T>(items: readonly T[], key: (item: T) => string): T[] => items.filter((item, at) => items.findIndex((other) => key(other) === key(item)) === at);

/** Everything of a person's file that the caller may see. */
async function openFile(db: Db, asked: string) {
  // A card joined to another one is opened as that one; every card that is read stands in the log.
  const [personId = asked, ...joined] = await findSame(db, asked);
  for (const one of [personId, ...joined]) if (one !== asked) await logRead(db, { endpoint: 'people.get', caseId: undefined, personId: one, reason: '' });
  const profiles = await q.findProfiles(db, personId);
  const relations = once(await kin.findRelations(db, personId), (r) => `${r.by} ${r.personId} ${r.otherId} ${r.kind}`), households = await kin.findHouseholds(db, personId);
  const names = await q.findNames(db, [...new Set([personId, ...relations.flatMap((r) => [r.personId, r.otherId]), ...households.flatMap((h) => h.members.map((m) => m.personId))])]);
  return {
    id: personId, name: names.get(personId) ?? '', profiles,
    languages: once(await facts.findLanguages(db, personId), ({ by, language }) => `${by} ${language}`), residence: await facts.findResidences(db, personId), accommodation: await facts.findAccommodations(db, personId), occupation: await facts.findOccupations(db, personId), contacts: once(await facts.findContacts(db, personId), ({ by, kind, value }) => `${by} ${kind} ${value}`),
    addresses: await facts.findAddresses(db, personId), benefits: await facts.findBenefits(db, personId),
    relations: relations.map((r) => ({ ...r, otherName: names.get(r.outgoing ? r.otherId : r.personId) ?? null })),
    households: households.map((h) => ({ ...h, members: once(h.members, (m) => m.personId).map((m) => ({ ...m, name: names.get(m.personId) ?? null })) })),
    cases: await q.findCases(db, personId),
  };
}

export const routes = (house: House): void => {
  serve(house, 'people', people)({
    services: async (_, { db }) => ({ items: await q.findMyServices(db) }),
    list: ({ query }, { db }) => q.findPeople(db, query),
    search: async ({ query }, { db }) => ({ items: await q.searchPeople(db, query) }),
    get: ({ params }, { db }) => openFile(db, params.personId),
    add: async ({ body: { id, serviceId, ...identity } }, { db }) => {
      await q.addPerson(db, id, await serviceFor(db, serviceId), identity);
      return { id };
    },
    addFamily: async ({ body }, { db }) => {
      await addFamily(db, await serviceFor(db, body.serviceId), body);
      return { id: body.id };
    },
    change: ({ params, body }, { db, version }) => q.changeProfile(db, params.personId, version, body),
    takeOver: async ({ params, body }, { db }) => {
      if (!await q.isVisible(db, params.personId)) throw notFound();
      await q.takeOver(db, [params.personId], await serviceFor(db, body.serviceId));
    },
  });
  factRoutes(house);
  kinRoutes(house);
  duplicateRoutes(house);
};
