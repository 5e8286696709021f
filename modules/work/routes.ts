import { addDays } from '#platform/i18n/format.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { interpretingToday } from '#modules/directory/interpreters/questions.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { work } from './contract.ts';
import { logOpened } from './opened.ts';
import * as q from './queries.ts';
import { workingDays } from './rules.ts';
import { findMonth, findStatistics, findSums, isMyOrganisation, isOfMine } from './sum-queries.ts';
import { tableOf } from './table.ts';
import { correctRecord, writeRecord } from './writing.ts';

const tooLong = (from: string, to: string) => to < from || to > addDays(from, 400);
const wrongSpan = () => new Refusal('invalid', { fields: { to: { cs: 'Konec musí být po začátku, nejdéle o rok.', en: 'The end comes after the start, by a year at most.', uk: 'Кінець має бути після початку, щонайбільше на рік.' } } });

export const routes = (house: House): void => serve(house, 'work', work)({
  add: async ({ body }, { db, caller }) => {
    await writeRecord(db, caller, body);
    return { id: body.id };
  },
  change: ({ params, body }, { db, caller, version }) => correctRecord(db, caller, params.recordId, version, body),
  ofCase: ({ params, query }, { db }) => q.findOfCase(db, params.caseId, query),
  ofPerson: ({ params, query }, { db }) => q.findOfPerson(db, params.personId, query),
  mine: async ({ query }, { db, caller }) => {
    if (tooLong(query.from, query.to)) throw wrongSpan();
    const of = query.workerId ?? (query.whose === 'worker' ? caller.membershipId : undefined);
    // Figures per worker are for that worker and their head, those of the organisation for the head.
    if (of !== caller.membershipId && !(caller.role === 'head' && (!of || await isOfMine(db, of)))) throw notFound();
    if (query.organisationId && !await isMyOrganisation(db, query.organisationId)) throw notFound();
    const found = await q.findWritten(db, { ...query, workerId: of });
    // Reading what a colleague wrote opens the files it was written into.
    if (of !== caller.membershipId) await logOpened(db, 'work.mine', found.items);
    return found;
  },
  sums: async ({ query }, { db, caller }) => {
    if (tooLong(query.from, query.to)) throw wrongSpan();
    const team = query.team === 'true';
    if (team && caller.role !== 'head') throw new Refusal('forbidden');
    return { items: await findSums(db, { from: query.from, to: query.to, team }) };
  },
  statistics: async ({ query }, { db }) => ({ items: await findStatistics(db, query) }),
  statisticsFile: async ({ query }, { db, language }) => ({ name: `statistika-${query.year}.csv`, bytes: tableOf(await findStatistics(db, query), language) }),
  month: async (_, { db }) => {
    const found = await findMonth(db);
    if (!found) throw notFound();
    return { ...found, without: workingDays(found.since, addDays(found.today, -1)).filter((day) => !found.days.includes(day)) };
  },
  lastForCase: async ({ params }, { db }) => ({ last: await q.findLast(db, params.caseId) ?? null, booked: await interpretingToday(db, params.caseId) }),
  readers: async ({ params }, { db }) => ({ items: await q.findReaders(db, params.caseId) }),
});
