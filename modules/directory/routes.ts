import { serve, type House } from '#platform/http/serve.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { assembled } from './codes/entries.ts';
import type { Db } from '#platform/db/connect.ts';
import type { Aspect } from './cards/rules.ts';
import type { Subject } from './cards/queries.ts';
import { directory, type Source } from './contract.ts';
import * as q from './queries.ts';
import { addVerification, keepsService } from './cards/write-queries.ts';
import { mayAddService } from './rules.ts';

/** Whoever writes says whether they made sure of it; then it is verified today. */
async function madeSure(db: Db, of: Subject, aspects: readonly Aspect[], source: Source | null): Promise<void> {
  if (source) for (const aspect of aspects) await addVerification(db, of, { id: crypto.randomUUID(), aspect, source });
}

export const routes = (house: House): void => serve(house, 'directory', directory)({
  codes: async (_, { db }) => ({ items: await assembled(db) }),
  territory: async (_, { db }) => ({ regions: await q.findRegions(db), orps: await q.findOrps(db) }),
  serviceTypes: async (_, { db }) => ({ items: await q.findServiceTypes(db) }),

  services: ({ query }, { db }) => q.findServices(db, query),
  addService: async ({ body }, { db, caller }) => {
    if (!mayAddService(caller.role, body.partnerId)) throw new Refusal('forbidden');
    await q.addService(db, body);
    await madeSure(db, { kind: 'service', id: body.id }, ['basics', 'area'], body.verified);
    return { id: body.id };
  },
  changeService: async ({ params, body }, { db, version }) => {
    // Of what others keep no version is told: of a masked organisation's service even that would be something.
    if (!await keepsService(db, params.serviceId)) throw notFound();
    await q.changeService(db, params.serviceId, version, body);
    await madeSure(db, { kind: 'service', id: params.serviceId }, ['basics', 'area'], body.verified);
  },

  partners: ({ query }, { db }) => q.findPartners(db, query),
  addPartner: async ({ body }, { db }) => { await q.addPartner(db, body); await madeSure(db, { kind: 'partner', id: body.id }, ['basics'], body.verified); return { id: body.id }; },
  changePartner: async ({ params, body }, { db, version }) => {
    await q.changePartner(db, params.partnerId, version, body);
    await madeSure(db, { kind: 'partner', id: params.partnerId }, ['basics'], body.verified);
  },

  places: ({ query }, { db }) => q.findPlaces(db, query),
  addPlace: async ({ body }, { db }) => { await q.addPlace(db, body); await madeSure(db, { kind: 'place', id: body.id }, ['place'], body.verified); return { id: body.id }; },
  changePlace: async ({ params, body }, { db, version }) => {
    await q.changePlace(db, params.placeId, version, body);
    await madeSure(db, { kind: 'place', id: params.placeId }, ['place'], body.verified);
  },

  addServiceContact: async ({ params, body }, { db }) => { await q.addContact(db, { service_id: params.serviceId }, body); await madeSure(db, { kind: 'service', id: params.serviceId }, ['contacts'], body.verified); return { id: body.id }; },
  addPartnerContact: async ({ params, body }, { db }) => { await q.addContact(db, { partner_id: params.partnerId }, body); await madeSure(db, { kind: 'partner', id: params.partnerId }, ['contacts'], body.verified); return { id: body.id }; },
  changeContact: async ({ params, body }, { db, version }) => {
    await q.changeContact(db, params.contactId, version, body);
    const of = body.verified && await q.contactOf(db, params.contactId);
    if (of) await madeSure(db, of.service_id ? { kind: 'service', id: of.service_id } : { kind: 'partner', id: of.partner_id! }, ['contacts'], body.verified);
  },
  removeContact: async ({ params }, { db }) => q.removeContact(db, params.contactId),
});
