// Every worker sits in twelve groups, each of which meets monthly for three years around today, and now and then is asked to a meeting outside of them.
import type { Step } from './index.ts';

const groupsOfEach = 12, monthsBack = 24, monthsAhead = 11;

export const calendar: Step = async (db, size) => {
  // As many groups as workers: group g is that of workers g, g + 1, … g + 11.
  const sits = Math.min(groupsOfEach, size.workers), set = (sql: string, values: unknown[] = []) => db.query(sql, values);
  await set(`create table bench.sits as select g, (g + k) % $1::int as n from generate_series(0, $1::int - 1) g, generate_series(0, $2::int - 1) k`, [size.workers, sits]);
  await set(`insert into meetings."group" (id, organisation_id, kind, name, rhythm, author_id) select bench.id(60, n), organisation_id, 'working_group', 'Pracovní skupina ' || n, 'monthly', membership_id from bench.worker`);
  await set(`create table bench.sits_for as select row_number() over () as n, g, organisation_id from (select distinct s.g, w.organisation_id from bench.sits s join bench.worker w using (n)) x`);
  await set(`insert into meetings.group_member (id, organisation_id, group_id, member_organisation_id, since, author_id)
    select bench.id(61, f.n::int), k.organisation_id, bench.id(60, f.g), f.organisation_id, platform.today() - 900, k.membership_id from bench.sits_for f join bench.worker k on k.n = f.g`);
  await set(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, since, author_id)
    select bench.id(62, s.g * ${groupsOfEach} + (s.n - s.g + $1::int) % $1::int), k.organisation_id, bench.id(60, s.g), bench.id(61, f.n::int), w.membership_id, platform.today() - 900, k.membership_id
      from bench.sits s join bench.worker w on w.n = s.n join bench.worker k on k.n = s.g join bench.sits_for f on f.g = s.g and f.organisation_id = w.organisation_id`, [size.workers]);
  await set(`create table bench.meets as select row_number() over ()::int as n, g, (date_trunc('month', platform.today()) + m * interval '1 month')::date + (bench.r(g, 321) * 27)::int as on_day, make_time(8 + (bench.r(g, 322) * 8)::int, 0, 0) as starts_at from generate_series(0, $1::int - 1) g, generate_series(${-monthsBack}, ${monthsAhead}) m`, [size.workers]);
  await set(`insert into meetings.meeting (id, organisation_id, group_id, kind, title, on_day, starts_at, ends_at, place, state, organiser_id, author_id)
    select bench.id(63, m.n), k.organisation_id, bench.id(60, m.g), 'working_group', 'Setkání skupiny ' || m.g, m.on_day, m.starts_at, m.starts_at + interval '90 minutes', 'Zasedací místnost', case when m.on_day < platform.today() then 'approved' else 'invited' end, k.membership_id, k.membership_id from bench.meets m join bench.worker k on k.n = m.g`);
  await set(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, side_organisation_id, answer, author_id)
    select bench.id(64, m.n * ${groupsOfEach} + (s.n - s.g + $1::int) % $1::int), k.organisation_id, bench.id(63, m.n), w.membership_id, w.organisation_id, (array['yes', 'yes', 'none', 'maybe', 'no'])[1 + (bench.r(m.n * 17 + s.n, 323) * 4)::int], k.membership_id
      from bench.meets m join bench.sits s on s.g = m.g join bench.worker w on w.n = s.n join bench.worker k on k.n = m.g`, [size.workers]);
  await set('analyze meetings."group"; analyze meetings.seat; analyze meetings.meeting; analyze meetings.attendee');
};
