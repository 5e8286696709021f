import { serve, type Context, type House } from '#platform/http/serve.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { notFound } from '#platform/http/problems.ts';
import type { CodeList } from '#modules/directory/contract.ts';
import { accommodations, addresses, benefits, contacts, languages, occupations, residences } from './contract.ts';
import * as q from './queries.ts';

type Body = { id: string } & Record<string, unknown>;
type PersonRef = { personId: string };
type FactRef = PersonRef & { factId: string };
/** Keeping a table is the same for every kind of fact; `codes` says which list a column is chosen from, `before` looks at what is being written. */
const keeping = (table: q.FactTable, codes: { list: CodeList; column: 'language' | 'kind' } | null = null, before: (body: Record<string, unknown>, person: string, context: Context) => Promise<unknown> = async () => {}) => ({
  add: async ({ params, body }: { params: PersonRef; body: object }, context: Context) => {
    if (codes) await assertCodes(context.db, codes.list, [(body as Record<string, string>)[codes.column]], codes.column);
    await before(body as Body, params.personId, context);
    await q.addFact(context.db, table, params.personId, body as Body);
    return { id: (body as Body).id };
  },
  change: async ({ params, body }: { params: FactRef; body: object }, context: Context) => {
    if (codes) await assertCodes(context.db, codes.list, [(body as Record<string, string>)[codes.column]], codes.column, { kept: [await q.codeOf(context.db, table, codes.column, params.factId)] });
    await before(body as Body, params.personId, context);
    await q.changeFact(context.db, table, params, context.version, body);
  },
  remove: ({ params }: { params: FactRef }, { db }: Context) => q.removeFact(db, table, params),
});

export const routes = (house: House): void => {
  serve(house, 'languages', languages)(keeping('people.person_language', { list: 'language', column: 'language' }, async (body, person, { db }) => { if (body.preferred) await q.preferOnly(db, person, String(body.language)); }));
  serve(house, 'residences', residences)(keeping('people.residence', { list: 'residence_kind', column: 'kind' }));
  serve(house, 'accommodations', accommodations)(keeping('people.accommodation', { list: 'accommodation_kind', column: 'kind' }, async ({ placeId }, _, { db }) => { if (!await q.knowsPlace(db, placeId as string | null)) throw notFound(); }));
  serve(house, 'occupations', occupations)(keeping('people.occupation'));
  serve(house, 'addresses', addresses)(keeping('people.address'));
  serve(house, 'benefits', benefits)(keeping('people.benefit', { list: 'benefit_kind', column: 'kind' }));
  serve(house, 'contacts', contacts)(keeping('people.contact'));
};
