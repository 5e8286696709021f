import { Refusal, notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { indicators } from './contract.ts';
import { findKnown, findProjects, leads } from './queries.ts';
import { assertIndicator, readIndicator, readIndicators, recordsOf } from './questions.ts';
import type { Indicator } from './shapes.ts';
import { faultsOf } from './validity.ts';

/** Only of an organisation that the head leads, and only what makes sense. */
async function mine(db: Db, { indicator, organisationId, year }: { indicator: Indicator; organisationId: string | null; year: number }, own: string) {
  const of = organisationId ?? own;
  if (!await leads(db, of)) throw notFound();
  await assertIndicator(db, indicator, year, 'indicator');
  return { indicator, organisationId: of, year };
}

export const routes = (house: House): void => serve(house, 'indicators', indicators)({
  preview: async ({ body }, { db, caller }) => readIndicator(db, await mine(db, body, caller.organisationId)),
  previews: async ({ body }, { db, caller }) => {
    const asked = body.items.map((one) => ({ ...one, organisationId: one.organisationId ?? caller.organisationId }));
    for (const of of new Set(asked.map(({ organisationId }) => organisationId))) if (!await leads(db, of)) throw notFound();
    // What one definition points at is known to the head or counts nothing; only sense is asked here.
    asked.forEach(({ indicator, year }, i) => { const [fault] = faultsOf(indicator, year); if (fault) throw new Refusal('invalid', { fields: { [`items.${i}.indicator.${fault.field}`]: fault.texts } }); });
    return { items: await readIndicators(db, asked) };
  },
  behind: async ({ body: { memberKey, from, to, ...body }, query }, { db, caller }) => {
    const found = await recordsOf(db, { ...await mine(db, body, caller.organisationId), ...(memberKey !== null && { memberKey }), ...(from !== null && { from }), ...(to !== null && { to }) }, query);
    if (!found) throw notFound();
    return found;
  },
  choices: async (_, { db }) => ({ projects: await findProjects(db) }),
  names: async ({ query }, { db }) => {
    const ids = query.ids.split(',');
    if (ids.length > 200) throw new Refusal('invalid', { fields: { ids: { cs: 'Nejvýš dvě stě najednou.', en: 'Two hundred at most.', uk: 'Щонайбільше двісті.' } } });
    return { items: await findKnown(db, ids) };
  },
});
