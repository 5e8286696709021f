// What is measured: what people do, the requests it takes, and the bare floor beside it.
import type pg from 'pg';
import { weeksOf } from '#modules/meetings/calendar/rules.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import type { Plan } from './floor.ts';
import type { Worker } from './house.ts';
import type { Sample } from './load.ts';
import { auditSummaryOperation } from './audit-summary.ts';
import { auditSheet } from './audit.ts';
import { crisisBoard } from './crisis.ts';
import { goalBoardOperations } from './goal-board.ts';
import { indicatorOperations } from './indicators.ts';
import { minutesPage } from './minutes.ts';
import { programmeOperations } from './programme.ts';

/** Samples of one operation. `floor`: hand-written statements for each request of each sample; missing = the product's own statements without access rules. */
export type Prepared = { samples: Sample[]; askers: Worker[]; floor?: Plan[][] };
export type Operation = { name: string; title: string; /** p50 against the floor at 8 connections. */ aim: number; /** Changes by at most this much with tenfold data. */ grows?: number; prepare: (db: pg.Client, people: { workers: Worker[]; head: Worker }) => Promise<Prepared> };

const get = (who: Worker, path: string) => ({ method: 'GET', path: `/api${path}`, cookie: who.cookie });
const each = (workers: Worker[], sample: (who: Worker) => Sample): Prepared => ({ samples: workers.map(sample), askers: workers });
const rows = async <T extends pg.QueryResultRow>(db: pg.Client, sql: string, values: unknown[] = []) => (await db.query<T>(sql, values)).rows;

const caseload: Operation = {
  name: 'caseload', title: 'Caseload of 25 with last contact', aim: 2, grows: 1.2,
  prepare: async (_, { workers }) => each(workers, (who) => [get(who, '/cases?mine=true&limit=25')]),
};

/** What the browser asks for when a case is opened with its records: the overview, and the last 50 of the records. */
const casePage: Operation = {
  name: 'case', title: 'Whole case page with its last 50 records', aim: 2, grows: 1.2,
  prepare: async (db, { workers }) => {
    const found = await rows<{ n: number; id: string }>(db, `select c.worker as n, c.id from bench.case c join bench.written w on w.n = c.n where c.open and w.count >= 50 and c.worker = any ($1) order by bench.r(c.n, 91) limit 80`, [workers.map(({ n }) => n)]);
    const askers = found.map(({ n }) => workers.find((who) => who.n === n)!);
    return { askers, samples: found.map(({ id }, i) => ['', '/signals', '/requests', '/needs', '/records?limit=50', '/who-sees', '/commitments', '/plan'].map((part) => get(askers[i]!, `/cases/${id}${part}`))) };
  },
};

/** A name with one slip: a letter left out, doubled, or two swapped; every third as it is written in the other alphabet, when there is one. */
function slip(name: string, n: number): string {
  const at = 1 + (n * 7) % Math.max(1, name.length - 2);
  return n % 3 === 0 ? name.slice(0, at) + name.slice(at + 1) : n % 3 === 1 ? name.slice(0, at) + name[at] + name.slice(at) : name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
}
const search: Operation = {
  name: 'search', title: 'Search by name with a typo', aim: 0.5,
  prepare: async (db, { workers }) => {
    const found = await rows<{ given: string; family: string; native: string; n: number }>(db, `select x.n, p.given, p.family, coalesce(p.native_given || ' ' || p.native_family, '') as native from unnest($1::uuid[]) with ordinality x (m, n), lateral (
      select given, family, native_given, native_family from bench.person p where p.lead_id = x.m order by bench.r(p.n, 92) limit 4) p`, [workers.map(({ membershipId }) => membershipId)]);
    const askers = found.map(({ n }) => workers[Number(n) - 1]!);
    const typed = found.map(({ given, family, native }, i) => (i % 3 === 2 && native ? `${native.split(' ')[0]} ${slip(native.split(' ')[1]!, i)}` : `${given.split(' ')[0]} ${slip(family, i)}`));
    return {
      askers, samples: typed.map((q, i) => [get(askers[i]!, `/people/search?q=${encodeURIComponent(q)}&limit=20`)]),
      // The naive way: one key with a trigram index, the nearest twenty of the organisation.
      floor: typed.map((q, i) => [[{ sql: `with asked as (select people.name_key($1) as key) select p.id, p.person_id, p.given_name, p.family_name, p.native_name, p.birth_date, similarity(k.key, asked.key) from asked, bench.name_key k join people.profile p on p.id = k.profile_id
        where k.key % asked.key and k.organisation_id = $2 order by similarity(k.key, asked.key) desc, p.id limit 20`, values: [q, askers[i]!.organisationId] }]]),
    };
  },
};

const facts = 'Domluveno, že se ozveme po víkendu a projdeme nabídky práce. Klientka přinesla dopis z úřadu, společně jsme ho přečetli.';
const add: Operation = {
  name: 'add', title: 'Adding a record', aim: 2.5, grows: 1.2,
  prepare: async (db, { workers }) => {
    const found = await rows<{ n: number; id: string; client: string }>(db, `select c.worker as n, c.id, bench.id(5, c.first) as client from bench.case c where c.open and c.worker = any ($1) order by bench.r(c.n, 93) limit 100`, [workers.map(({ n }) => n)]);
    const askers = found.map(({ n }) => workers.find((who) => who.n === n)!), onDay = addDays(today(), -1);
    const record = (id: string, caseId: string, client: string) => ({ id, caseId, onDay, minutes: 35, mode: 'field', directness: 'direct', about: [client], activities: ['counselling'], facts });
    return {
      askers,
      samples: found.map(({ id, client }, i) => [{ method: 'POST', path: '/api/records', cookie: askers[i]!.cookie, body: () => JSON.stringify(record(newId(), id, client)) }]),
      // The same checks and the same row, into a table as large and with the same indexes, checks and foreign keys, without triggers and policies.
      floor: found.map(({ id, client }, i) => [[
        { sql: 'select phase from cases.case where id = $1', values: [id] },
        { sql: `select code from directory.code where list = 'activity' and code = any ($1)`, values: [['counselling']] },
        { sql: `insert into bench.record (id, organisation_id, case_id, about, kind, on_day, at_time, minutes, mode, directness, activities, place, language, interpreter, understood, facts, goal_id, one_off_request, open_to, confidence_of, service_id, episode, author_id)
            values ($1, $2, $3, $4, 'contact', $6, null, 35, 'field', 'direct', '{counselling}', '', null, '', null, $7, null, '', '{}', null, $5, 1, $8)`,
          values: [null, askers[i]!.organisationId, id, [client], askers[i]!.serviceId, onDay, facts, askers[i]!.membershipId], fresh: [0], inTransaction: true },
      ]]),
    };
  },
};

const todayPage: Operation = {
  name: 'today', title: 'Today', aim: 2, grows: 1.2,
  prepare: async (_, { workers }) => each(workers, (who) => [`/commitments/mine?until=${addDays(today(), 7)}`, '/commitments/mine', '/commitments/offers', '/cases?still=true&limit=5&mine=true', '/cases/invitations', '/recommendations/waiting', '/releases/ending', '/records/month'].map((path) => get(who, path))),
};

const statistics: Operation = {
  name: 'statistics', title: "A year's statistics by month and organisation", aim: 1 / 50,
  prepare: async (_, { head }) => {
    const years = [0, 1, 2].map((back) => Number(today().slice(0, 4)) - 1 - back);
    return {
      askers: years.map(() => head), samples: years.map((year) => [get(head, `/records/statistics?year=${year}`)]),
      // The naive aggregate over the records of the year, with their units.
      floor: years.map((year) => [[{ sql: `select r.month, o.id, o.short_name, count(*)::int, sum(r.minutes)::int, coalesce(sum(r.minutes) filter (where r.directness = 'direct'), 0)::int, coalesce(sum(r.minutes) filter (where r.directness = 'indirect'), 0)::int,
          coalesce(sum(r.minutes) filter (where r.directness = 'organisational'), 0)::int, sum(r.kontakt)::int, sum(r.intervence)::int, sum(r.participations)::int
        from work.record_counted r join access.organisation o on o.id = r.organisation_id where r.on_day between $1 and $2 group by r.month, o.id order by r.month, o.short_name`, values: [`${year}-01-01`, `${year}-12-31`] }]]),
    };
  },
};

/** What is asked for in the field: a need and a district, words, a language with interpreting, who is open, free places told lately. */
const find: Operation = {
  name: 'find', title: 'Finding help over 20,000 services', aim: 4, grows: 1.2,
  prepare: async (db, { workers }) => {
    const found = await rows<{ orp: string; need: string }>(db, `select o.code as orp, n.code as need from (select code, row_number() over (order by bench.r(hashtext(code), 95)) i from directory.orp limit 40) o join (select code, row_number() over (order by code) - 1 as i, count(*) over () as n from directory.code where list = 'need_domain') n on n.i = o.i % n.n`);
    const asked = found.map(({ orp, need }, i) => [`need=${need}&orp=${orp}`, `q=${encodeURIComponent(['dluhy', 'raná péče', 'azylový dům', 'tlumočení'][i % 4]!)}&orp=${orp}`, `language=vi&interpreted=true&orp=${orp}`, `open=true&need=${need}&orp=${orp}`, `free=30&orp=${orp}`][i % 5]!);
    const askers = asked.map((_, i) => workers[i % workers.length]!);
    const covers = `f.covers && (array['*', $1]::text[] || (select region_code from directory.orp where code = $1))`, narrowed = (i: number) => [`and f.needs @> array[$2]`, `and f.words @@ to_tsquery('simple', $2)`, `and (f.languages @> array[$2] or f.interpreting)`, `and f.needs @> array[$2] and f.week @> directory.minute_of_week(now())`, `and f.free > 0 and f.free_on >= platform.today() - $2::int`][i % 5]!;
    const second = ({ need }: { need: string }, i: number) => [need, ['dluh:*', 'ran:* & pec:*', 'azylo:* & dum:*', 'tlumoce:*'][i % 4], 'vi', need, '30'][i % 5]!;
    return {
      askers, samples: asked.map((query, i) => [get(askers[i]!, `/directory/find?${query}`)]),
      // By hand, as the owner: the same indexes, twenty cards with their places, and how many there are.
      floor: found.map((one, i) => [[{ sql: `with m as materialized (select f.service_id, f.sort, f.card, f.place_ids, f.accepts from directory.finding f where ${covers} ${narrowed(i)})
        select (select count(*) from m) as count, m.card, (select json_agg(l.address) from directory.place l where l.id = any (m.place_ids)) from m order by m.accepts desc, m.sort limit 20`, values: [one.orp, second(one, i)] }]]),
    };
  },
};

/** The naive way of the same picture: the year's referrals as a whole, by tie, and refusals that repeat, with names. */
const bareTies = `with seen as materialized (select organisation_id as fo, service_id as fs, to_organisation_id as xo, case when to_partner_id is null then to_service_id end as xs, to_partner_id as xp, need as n, state as s, decline_reason as d, outcome as o, answered_on - sent_on as days
    from referrals.referral where state <> 'draft' and sent_on between $1 and $2),
  c as (select 'tie' as part, fo, fs, xo, xs, xp, null as n, null as d, count(*)::int as referrals, count(*) filter (where s in ('sent', 'received'))::int as unanswered, count(*) filter (where s = 'waiting_list')::int as waiting, count(*) filter (where s in ('accepted', 'under_way', 'ended'))::int as taken,
      count(*) filter (where s = 'declined')::int as declined, count(*) filter (where s = 'expired')::int as expired, count(days)::int as answered, percentile_cont(0.5) within group (order by days) as median,
      jsonb_build_object('capacity', count(*) filter (where d = 'capacity'), 'not_target_group', count(*) filter (where d = 'not_target_group'), 'not_eligible', count(*) filter (where d = 'not_eligible'), 'client_declined', count(*) filter (where d = 'client_declined'), 'could_not_reach', count(*) filter (where d = 'could_not_reach'), 'other', count(*) filter (where d = 'other')) as reasons,
      jsonb_build_object('got_help', count(*) filter (where o = 'got_help'), 'partly', count(*) filter (where o = 'partly'), 'did_not', count(*) filter (where o = 'did_not'), 'referred_on', count(*) filter (where o = 'referred_on')) as outcomes
    from seen group by grouping sets ((fo, fs, xo, xs, xp), ())
    union all select 'refusal', null, null, xo, xs, xp, n, d, count(*)::int, 0, 0, 0, 0, 0, 0, null, null, null from seen where s = 'declined' group by xo, xs, xp, n, d having count(*) >= 3),
  t as (select *, row_number() over (partition by part order by referrals desc) as at from c)
  select t.*, a.name, b.name, x.name, y.name, p.name from t left join access.organisation a on a.id = t.fo left join directory.service b on b.id = t.fs left join access.organisation x on x.id = t.xo left join directory.service y on y.id = t.xs left join directory.partner p on p.id = t.xp where t.at <= 301 order by t.part, t.at`;
const networkPicture: Operation = {
  name: 'picture', title: 'Network picture over 100,000 referrals', aim: 1.5,
  prepare: async (_, { head }) => {
    const from = addDays(today(), -365), until = today();
    return { askers: [head], samples: [[get(head, `/directory/picture?from=${from}&until=${until}`)]], floor: [[[{ sql: bareTies, values: [from, until] }]]] };
  },
};

/** This month as it is drawn, of people who sit in twelve groups. */
const month: Operation = {
  name: 'calendar', title: 'Month calendar of a person in 12 groups', aim: 2, grows: 1.2,
  prepare: async (_, { workers }) => { const days = weeksOf(today()).flat(); return each(workers, (who) => [get(who, `/calendar?from=${days[0]}&until=${days.at(-1)}`)]); },
};

/** A year of a network: open cases, needs and barriers of all its parts. */
const insightsYear: Operation = {
  name: 'insights', title: 'Insights of an organisation', aim: 2,
  prepare: async (_, { head }) => {
    const year = Number(today().slice(0, 4)) - 1, from = `${year}-01-01`, until = `${year}-12-31`;
    return {
      askers: [head], samples: [['caseload', 'flow', 'needs', 'barriers'].map((what) => get(head, `/insights?what=${what}&period=${year}`))],
      // By hand, as the owner: one plain aggregate for each of the four.
      floor: [[
        [{ sql: `select cs.service_id, c.phase, count(*)::int from cases.case_service cs join cases.case c on c.id = cs.case_id where cs.state <> 'declined' and c.opened_on <= $1 and c.phase <> 'closed' and (cs.ended_on is null or cs.ended_on > $1) group by 1, 2`, values: [until] }],
        [{ sql: `select date_trunc('month', changed_on::timestamp), to_phase, count(*)::int from cases.phase_change where changed_on between $1 and $2 group by 1, 2`, values: [from, until] }],
        [{ sql: `select domain, sign(l - f), count(*)::int from (select case_id, domain, (array_agg(worker_value order by rated_on))[1] as f, (array_agg(worker_value order by rated_on desc))[1] as l, max(rated_on) as d from cases.need_rating where rated_on <= $2 group by 1, 2) x where d >= $1 group by 1, 2`, values: [from, until] }],
        [{ sql: `select domain, level, count(*)::int from signals.signal where kind = 'barrier' and noted_on between $1 and $2 group by 1, 2`, values: [from, until] }],
      ]],
    };
  },
};

export const operations: Operation[] = [caseload, casePage, search, add, todayPage, statistics, find, networkPicture, month, minutesPage, crisisBoard, auditSummaryOperation, auditSheet, ...indicatorOperations, ...goalBoardOperations, ...programmeOperations, insightsYear];
