// Erasing records whose time is over: what goes, what stays. Who may is the matter of retention.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());
beforeEach(() => house.admin.query('delete from signals.signal; delete from work.record_opinion; delete from work.record; delete from work.past_sum'));

const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id;
const ids = async (table: string) => (await house.admin.query<{ id: string }>(`select id from ${table} order by id`)).rows.map(({ id }) => id);
/** A visit of half an hour with one person. */
async function record(day: string, organisation: string = kompas): Promise<string> {
  const id = newId(), author = organisation === kompas ? people.olena : people.lucie;
  await house.admin.query(`insert into work.record (id, organisation_id, author_id, on_day, minutes, mode, about) values ($1, $2, $3, $4, 30, 'field', $5)`, [id, organisation, author.membership, day, [newId()]]);
  return id;
}

describe('erasing', () => {
  const ask = async (organisation: string, list: string[]) => (await house.admin.query<{ n: number }>('select work.erase_records_of($1, $2) as n', [organisation, list])).rows[0]!.n;

  test('passes over what is of another organisation', async () => {
    const id = await record('2020-01-31'), foreign = await record('2020-01-31', jerabina);
    expect(await ask(jerabina, [id])).toBe(0);
    expect(await ask(kompas, [id, foreign, newId()])).toBe(1);
    expect(await ids('work.record')).toEqual([foreign]);
    expect((await house.admin.query('select organisation_id, records, kontakt, participations from work.past_sum')).rows).toEqual([{ organisation_id: kompas, records: 1, kontakt: 1, participations: 1 }]);
  });
  test('is nothing that anybody signed in, the door or a guest may call', async () => {
    const { rows } = await house.admin.query(`select p.oid::regprocedure::text as f, r as role from pg_proc p join pg_namespace n on n.oid = p.pronamespace, unnest(array['soubeh_app', 'soubeh_door', 'soubeh_guest']) r
      where (n.nspname = 'work' and p.proname like 'erase%' or n.nspname = 'retention' and p.proname ~ '^(eras|empty|free|mark|end_)' or p.proname like 'redact%') and has_function_privilege(r, p.oid, 'execute')`);
    expect(rows).toEqual([]);
    const id = await record('2020-01-31');
    await house.as('hana');
    await expect(house.database.asSession(house.secretOf('hana'), (db) => sql`select work.erase_records_of(${kompas}, ${[id]}::uuid[])`.execute(db))).rejects.toThrow(/permission denied/);
  });
  test('takes nothing that is still being reported', async () => {
    const year = new Date().getFullYear(), old = await record('2020-01-31'), young = await record(`${year - 1}-01-01`);
    await expect(ask(kompas, [old, young])).rejects.toThrow(/not erased/);
    expect(await ids('work.record')).toHaveLength(2);
  });
  test('takes opinions and links along, and the change log does not keep what was in them', async () => {
    const id = await record('2020-01-31');
    await house.admin.query(`update work.record set facts = 'TAJNE' where id = $1`, [id]);
    await house.admin.query(`insert into work.record_opinion (id, organisation_id, record_id, text, author_id) values ($1, $2, $3, 'TAJNY-NAZOR', $4)`, [newId(), kompas, id, people.olena.membership]);
    await house.admin.query(`insert into signals.signal (id, organisation_id, domain, level, text, record_id, author_id) values ($1, $2, 'schools', 'law', 'x', $3, $4)`, [newId(), kompas, id, people.olena.membership]);
    expect(await ask(kompas, [id])).toBe(1);
    expect((await house.admin.query(`select was from access.change_log where action = 'delete' and (row_id = $1 or table_name = 'work.record_opinion')`, [id])).rows.every(({ was }) => was === null)).toBe(true);
    expect((await house.admin.query('select record_id from signals.signal')).rows).toEqual([{ record_id: null }]);
    expect(await ids('work.record_opinion')).toEqual([]);
  });
});
