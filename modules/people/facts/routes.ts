import { serve, type Context, type House } from '#platform/http/serve.ts';
import { notFound } from '#platform/http/problems.ts';
import { accommodations, addresses, benefits, contacts, languages, occupations, residences } from './contract.ts';
import * as q from './queries.ts';

type Body = { id: string } & Record<string, unknown>;
type PersonRef = { personId: string };
type FactRef = PersonRef & { factId: string };
/** Keeping a table is the same for every kind of fact; `before` looks at what is being written. */
const keeping = (table: q.FactTable, before: (body: Record<string, unknown>, person: string, context: Context) => Promise<unknown> = async () => {}) => ({
  add: async ({ params, body }: { params: PersonRef; body: object }, context: Context) => {
    await before(body as Body, params.personId, context);
    await q.addFact(context.db, table, params.personId, body as Body);
    return { id: (body as Body).id };
  },
  change: async ({ params, body }: { params: FactRef; body: object }, context: Context) => {
    await before(body as Body, params.personId, context);
    await q.changeFact(context.db, table, params, context.version, body);
  },
  remove: ({ params }: { params: FactRef }, { db }: Context) => q.removeFact(db, table, params),
});

export const routes = (house: House): void => {
  serve(house, 'languages', languages)(keeping('people.person_language', async (body, person, { db }) => { if (body.preferred) await q.preferOnly(db, person, String(body.language)); }));
  serve(house, 'residences', residences)(keeping('people.residence'));
  serve(house, 'accommodations', accommodations)(keeping('people.accommodation', async ({ placeId }, _, { db }) => { if (!await q.knowsPlace(db, placeId as string | null)) throw notFound(); }));
  serve(house, 'occupations', occupations)(keeping('people.occupation'));
  serve(house, 'addresses', addresses)(keeping('people.address'));
  serve(house, 'benefits', benefits)(keeping('people.benefit'));
  serve(house, 'contacts', contacts)(keeping('people.contact'));
};
