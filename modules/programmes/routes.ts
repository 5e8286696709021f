import { serve, type House } from '#platform/http/serve.ts';
import { programmes } from './contract.ts';
import { findPage } from './queries.ts';
import { getProgramme, getSite } from './questions.ts';

export const routes = (house: House): void => serve(house, 'programmes', programmes)({
  list: ({ query }, { db }) => findPage(db, query),
  get: async ({ params: { programmeId } }, { db }) => { const { organisationId: _, ...of } = await getProgramme(db, programmeId); return of; },
  site: async ({ params: { programmeId, siteId } }, { db }) => { const { programmeId: _, toOrganisationId: __, ...of } = await getSite(db, programmeId, siteId); return of; },
});
