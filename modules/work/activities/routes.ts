import { addDays } from '#platform/i18n/format.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { logOpened } from '../opened.ts';
import { findOfMeeting, findOfTeam, findRecord } from '../queries.ts';
import { weekOf } from '../rules.ts';
import { activities } from './contract.ts';
import * as q from './queries.ts';
import { groundOf, withNames } from './questions.ts';

const longest = 400;

export const routes = (house: House): void => serve(house, 'activities', activities)({
  ground: (_, { db }) => groundOf(db),
  record: async ({ params }, { db, caller }) => {
    const record = await findRecord(db, params.recordId);
    if (!record?.own) throw notFound();
    // Reading what a colleague wrote opens the files it was written into.
    if (record.author.id !== caller.membershipId) await logOpened(db, 'activities.record', [record]);
    return (await withNames(db, [record]))[0]!;
  },
  team: async ({ query }, { db, caller }) => {
    if (query.to < query.from || query.to > addDays(query.from, longest)) throw new Refusal('invalid', { fields: { to: { cs: 'Konec musí být po začátku, nejdéle o rok.', en: 'The end comes after the start, by a year at most.', uk: 'Кінець має бути після початку, щонайбільше на рік.' } } });
    const found = await findOfTeam(db, query);
    await logOpened(db, 'activities.team', found.items.filter(({ author }) => author.id !== caller.membershipId));
    return found;
  },
  week: async ({ query }, { db, caller }) => {
    const of = query.workerId ?? caller.membershipId, { from, to } = weekOf(query.day);
    const worker = await q.findWorker(db, of);
    // A week of a worker is for that worker and their head.
    if (!worker || of !== caller.membershipId && caller.role !== 'head') throw notFound();
    const found = await q.findWeek(db, of, from, to);
    await logOpened(db, 'activities.week', found.filter(({ author }) => author.id !== caller.membershipId));
    return { monday: from, worker, items: found };
  },
  ofMeeting: async ({ params }, { db }) => ({ recordId: await findOfMeeting(db, params.meetingId) ?? null }),
});
