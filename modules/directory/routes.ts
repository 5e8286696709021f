import { serve, type House } from '#platform/http/serve.ts';
import { Refusal } from '#platform/http/problems.ts';
import { assembled } from './codes/entries.ts';
import { directory } from './contract.ts';
import * as q from './queries.ts';
import { mayAddService } from './rules.ts';

export const routes = (house: House): void => serve(house, 'directory', directory)({
  codes: async (_, { db }) => ({ items: await assembled(db) }),
  territory: async (_, { db }) => ({ regions: await q.findRegions(db), orps: await q.findOrps(db) }),
  serviceTypes: async (_, { db }) => ({ items: await q.findServiceTypes(db) }),

  services: ({ query }, { db }) => q.findServices(db, query),
  addService: async ({ body }, { db, caller }) => {
    if (!mayAddService(caller.role, body.partnerId)) throw new Refusal('forbidden');
    await q.addService(db, body);
    return { id: body.id };
  },
  changeService: async ({ params, body }, { db, version }) => q.changeService(db, params.serviceId, version, body),

  partners: ({ query }, { db }) => q.findPartners(db, query),
  addPartner: async ({ body }, { db }) => { await q.addPartner(db, body); return { id: body.id }; },
  changePartner: async ({ params, body }, { db, version }) => q.changePartner(db, params.partnerId, version, body),

  places: ({ query }, { db }) => q.findPlaces(db, query),
  addPlace: async ({ body }, { db }) => { await q.addPlace(db, body); return { id: body.id }; },
  changePlace: async ({ params, body }, { db, version }) => q.changePlace(db, params.placeId, version, body),

  addServiceContact: async ({ params, body }, { db }) => { await q.addContact(db, { service_id: params.serviceId }, body); return { id: body.id }; },
  addPartnerContact: async ({ params, body }, { db }) => { await q.addContact(db, { partner_id: params.partnerId }, body); return { id: body.id }; },
  changeContact: async ({ params, body }, { db, version }) => q.changeContact(db, params.contactId, version, body),
  removeContact: async ({ params }, { db }) => q.removeContact(db, params.contactId),
});
