// Opening the minutes of a big meeting: 40 points with three passages each, 60 people.
import type pg from 'pg';
import type { Operation } from './operations.ts';
import type { Worker } from './house.ts';

const idOf = (who: Worker) => `select md5('minutes ' || '${who.membershipId}')::uuid`;
/** Made once and kept with the other data; long ago, so that they are in nobody's calendar. */
async function make(db: pg.Client, who: Worker): Promise<string> {
  const id = (await db.query<{ id: string }>(`${idOf(who)} as id`)).rows[0]!.id, given = [id, who.organisationId, who.membershipId];
  if ((await db.query('select from meetings.meeting where id = $1', [id])).rowCount) return id;
  await db.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, state, organiser_id, note_taker_id, author_id) values ($1, $2, 'team', 'Porada', '2019-01-15', 'written', $3, $3, $3)`, given);
  await db.query(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, side_organisation_id, name, voting, presence, author_id)
    select gen_random_uuid(), $2, $1, m.id, m.organisation_id, '', true, 'present', $3 from (select id, organisation_id from access.membership where ended_at is null order by id <> $3, organisation_id <> $2, id limit 60) m`, given);
  await db.query(`insert into meetings.item (id, organisation_id, meeting_id, position, title, planned_minutes, state, author_id) select md5($1::text || n)::uuid, $2, $1, n, 'Bod programu ' || n, 10, 'done', $3 from generate_series(1, 40) n`, given);
  await db.query(`insert into meetings.passage (id, organisation_id, meeting_id, item_id, position, kind, text, author_id)
    select gen_random_uuid(), $2, $1, md5($1::text || n)::uuid, k, (array['text', 'decision', 'agreement'])[k], repeat('Domluveno, že se k tomu členové vrátí na příštím setkání. ', k * 2), $3 from generate_series(1, 40) n, generate_series(1, 3) k`, given);
  return id;
}
const bare = (id: string) => [
  { sql: `select m.*, o.short_name, n.name from meetings.meeting m join access.organisation o on o.id = m.organisation_id join access.membership b on b.id = m.note_taker_id join access.account n on n.id = b.account_id where m.id = $1`, values: [id] },
  { sql: `select t.*, a.name as shown, o.short_name from meetings.attendee t left join access.membership m on m.id = t.membership_id left join access.account a on a.id = m.account_id left join access.organisation o on o.id = t.side_organisation_id where t.meeting_id = $1 order by a.name`, values: [id] },
  { sql: `select * from meetings.item where meeting_id = $1 order by position, created_at, id`, values: [id] },
  { sql: `select id, version, item_id, about, position, kind, text from meetings.passage where meeting_id = $1 order by item_id, position, created_at, id`, values: [id] },
  { sql: `select t.*, a.name from meetings.note_turn t join access.membership m on m.id = t.membership_id join access.account a on a.id = m.account_id where t.meeting_id = $1 order by t.created_at desc`, values: [id] },
];

export const minutesPage: Operation = {
  name: 'minutes', title: 'Minutes with 40 points and 60 people', aim: 3,
  prepare: async (db, { workers }) => {
    const askers = workers.slice(0, 20), ids: string[] = [];
    for (const who of askers) ids.push(await make(db, who));
    return { askers, samples: ids.map((id, i) => [{ method: 'GET', path: `/api/meetings/${id}/minutes`, cookie: askers[i]!.cookie }]), floor: ids.map((id) => [bare(id)]) };
  },
};
