// Moves what was just written into the past. Everything was done through the API within seconds; here each transaction gets the moment
// it was told to have. A transaction is found by who did it and which one of theirs it was, its rows by the change log.
import type pg from 'pg';
import { keptAsOfThen } from './kept.ts';
import type { Told } from './stage.ts';

/** Columns that the API fills with the day or moment of writing, besides those whose default says so. */
const filledWhenInserted = [['cases.case_person', 'since'], ['cases.episode', 'opened_on']] as const;
const pragueDay = `(m.at at time zone 'Europe/Prague')::date`;
const filledWhenChanged = [['cases.case_service', 'answered_at', 'm.at'], ['cases.episode', 'closed_on', pragueDay], ['access.release', 'withdrawn_at', 'm.at'], ['access.emergency_access', 'ended_at', 'm.at'], ['meetings.brought', 'handed_on', pragueDay], ['meetings.group', 'published_since', pragueDay], ['meetings.vote', 'closed_at', 'm.at'], ['meetings.seat', 'public_consent_on', pragueDay], ['meetings.attendee', 'invited_at', 'm.at'], ['meetings.attendee', 'answered_at', 'm.at'], ['meetings.conference', 'dates_asked_at', 'm.at'], ['meetings.conference', 'minutes_sent_at', 'm.at'], ['localities.condition_sheet', 'finished_at', 'm.at'], ['quality.self_evaluation', 'finished_at', 'm.at'], ['programmes.sheet', 'finished_at', 'case when x.finished_at is not null then m.at end'], ['programmes.sheet', 'returned_at', 'm.at'], ['programmes.study', 'decided_at', 'm.at'], ['quality.rule', 'reviewed_on', pragueDay], ['learning.induction', 'closed_on', pragueDay], ['crisis.role', 'until', 'm.at'], ['crisis.contact', 'told_at', 'm.at'], ['crisis.activation', 'ended_at', 'm.at'], ['crisis.template_version', 'published_at', 'm.at'], ['crisis.proposal', 'answered_at', 'm.at'], ['crisis.report', 'approved_at', 'm.at'], ['crisis.statement', 'approved_at', 'm.at'], ['crisis.statement', 'published_at', 'm.at'], ['crisis.recipient', 'ended_at', 'm.at'], ['crisis.shift', 'taken_at', 'm.at'], ['audits.auditor', 'declared_at', 'm.at'], ['audits.audit', 'sent_at', 'm.at'], ['audits.audit', 'final_at', 'm.at']] as const;

/** Moments that the API fills when a row is made, and those that stand at a distance from it: the distance stays. */
const momentsWhenMade: Record<string, readonly string[]> = { 'crisis.activation': ['started_at'], 'crisis.role': ['since'], 'crisis.aid': ['moved_at'] };
const distances: Record<string, readonly string[]> = { 'crisis.activation': ['emergency_until'], 'crisis.emergency': ['until'], 'crisis.item': ['due_at'], 'crisis.entry': ['at'], 'crisis.report': ['from_at', 'to_at'] };

/** In one transaction as the owner, before any log is sealed. Triggers rest meanwhile: nothing of this is a change somebody made. */
export async function moveIntoThePast(db: pg.Client, told: readonly Told[], founded: string): Promise<void> {
  await db.query('begin');
  await db.query(`create temp table told on commit drop as select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[]) as t (membership_id, nth, at, log)`, spread(told));
  await db.query(`create temp table moved on commit drop as
    select d.xid, t.at from (select membership_id, xid, row_number() over (partition by membership_id order by xid) as nth from (select distinct membership_id, xid from access.change_log where membership_id is not null) x) d
      left join told t on t.membership_id = d.membership_id and t.nth = d.nth and t.log = 'change_log'`);
  const { rows: [count] } = await db.query<{ found: number; told: number; lost: number }>(`select (select count(*)::int from moved) as found, (select count(*)::int from told where log = 'change_log') as told, (select count(*)::int from moved where at is null) as lost`);
  if (!count || count.found !== count.told || count.lost) throw new Error(`Demo: ${count?.found} transactions in the change log, ${count?.told} told.`);
  await db.query(`create temp table touched on commit drop as select c.table_name, c.row_id, min(m.at) filter (where c.action = 'insert') as made, max(m.at) as changed
    from access.change_log c join moved m using (xid) where c.row_id is not null group by 1, 2`);

  const { rows: tables } = await db.query<{ name: string; columns: string[]; today: string[] }>(`select t.name, array_agg(a.attname::text) as columns,
      coalesce(array_agg(a.attname::text) filter (where pg_get_expr(d.adbin, d.adrelid) = 'platform.today()'), '{}') as today
    from (select distinct table_name as name from touched) t join pg_attribute a on a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum group by t.name`);
  const resting = [...tables.map((t) => t.name), 'access.release_signature', 'access.change_log', 'access.read_log'];
  for (const table of resting) await db.query(`alter table ${table} disable trigger user`);
  for (const { name, columns, today } of tables) {
    const days = [...new Set([...today, ...filledWhenInserted.filter(([table]) => table === name).map(([, column]) => column)])];
    const sets = [
      ...columns.includes('created_at') ? ['created_at = coalesce(t.made, x.created_at)'] : [], ...columns.includes('updated_at') ? ['updated_at = t.changed'] : [],
      ...days.map((column) => `${column} = case when x.${column} = platform.today() and t.made is not null then (t.made at time zone 'Europe/Prague')::date else x.${column} end`),
      ...(momentsWhenMade[name] ?? []).map((column) => `${column} = coalesce(t.made, x.${column})`), ...(distances[name] ?? []).map((column) => `${column} = x.${column} - (x.created_at - coalesce(t.made, x.created_at))`),
    ];
    if (sets.length) await db.query(`update ${name} x set ${sets.join(', ')} from touched t where t.table_name = $1 and t.row_id = x.id`, [name]);
  }
  for (const [table, column, value] of filledWhenChanged)
    await db.query(`update ${table} x set ${column} = ${value} from access.change_log c join moved m using (xid) where c.table_name = $1 and c.row_id = x.id and c.was ? $2`, [table, column]);
  await db.query(`update access.release_signature s set signed_at = m.at from access.change_log c join moved m using (xid)
    where c.table_name = 'access.release' and c.action = 'update' and c.row_id = s.release_id and not c.was ? 'withdrawn_at'`);
  await db.query(`update access.change_log c set at = m.at from moved m where m.xid = c.xid`);
  await db.query(`update access.change_log set at = $1 where membership_id is null`, [founded]);
  // What was read along with a change was read with it.
  await db.query(`update access.read_log r set at = m.at from moved m where m.xid = r.xid`);
  await db.query(`update access.read_log r set at = t.at from (select id, membership_id, row_number() over (partition by membership_id order by id) as nth from access.read_log where xid not in (select xid from moved)) n
    join told t on t.membership_id = n.membership_id and t.nth = n.nth and t.log = 'read_log' where r.id = n.id`);
  // The emergency ground ends where its last opening says.
  await db.query(`update crisis.activation a set emergency_until = e.until from (select distinct on (activation_id) activation_id, until from crisis.emergency order by activation_id, created_at desc, until desc) e where e.activation_id = a.id`);
  // A situation report tells from where the one before ended, the first from the beginning.
  await db.query(`update crisis.report r set from_at = least(r.to_at, coalesce((select max(b.to_at) from crisis.report b where b.activation_id = r.activation_id and b.number < r.number), (select a.started_at from crisis.activation a where a.id = r.activation_id)))`);
  // The day for comments stood two weeks after the draft was sent.
  await db.query(`update audits.audit set comments_until = (sent_at at time zone 'Europe/Prague')::date + 14 where final_at is not null`);
  // What an audit gives and closes happens on the day when it becomes final.
  await db.query(`update signals.followed_event set on_day = least(on_day, (created_at at time zone 'Europe/Prague')::date)`);
  // How a followed recommendation stands, and since when, follows from what happened to it.
  await db.query(`update signals.followed f set given_on = coalesce((select e.on_day from signals.followed_event e where e.followed_id = f.id and e.kind = 'given' order by e.created_at limit 1), f.given_on),
    moved_on = coalesce((select e.on_day from signals.followed_event e where e.followed_id = f.id and e.kind in ('given', 'answered', 'proved', 'returned', 'verified', 'reopened', 'dropped') order by e.created_at desc, e.id desc limit 1), f.moved_on) where f.state <> 'draft'`);
  await keptAsOfThen(db);
  // A public page was published on the day when that was told.
  await db.query('update programmes.page set published_at = created_at where published_at is not null');
  await numberCases(db);
  for (const table of resting) await db.query(`alter table ${table} enable trigger user`);
  await db.query('commit');
}

/** Columns of `told`: one row for each moment. */
function spread(told: readonly Told[]): [string[], number[], Date[], string[]] {
  const rows = told.flatMap((t) => [...t.writes.map((at, i) => [t.membershipId, i + 1, at, 'change_log'] as const), ...t.reads.map((at, i) => [t.membershipId, i + 1, at, 'read_log'] as const)]);
  return [rows.map((r) => r[0]), rows.map((r) => r[1]), rows.map((r) => r[2]), rows.map((r) => r[3])];
}

/** Numbers as if the organisations had other cases too: the demo shows a part of them. New cases go on behind. */
async function numberCases(db: pg.Client): Promise<void> {
  await db.query('update cases."case" set number = id::text');
  await db.query(`update cases."case" c set number = to_char(n.opened_on, 'YYYY') || '/' || lpad((extract(doy from n.opened_on) * 0.4 + n.nth * 3)::int::text, 4, '0')
    from (select id, opened_on, row_number() over (partition by organisation_id order by opened_on, id) as nth from cases."case") n where n.id = c.id`);
  await db.query(`select setval('cases.case_number', 300)`);
}
