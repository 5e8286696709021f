import { serve, type House } from '#platform/http/serve.ts';
import { findHelp } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => serve(house, 'findHelp', findHelp)({
  services: ({ query }, { db }) => q.find(db, query),
  map: ({ query }, { db }) => q.findMap(db, query),
  chosen: async ({ query }, { db }) => ({ items: await q.findChosen(db, query.ids) }),
});
