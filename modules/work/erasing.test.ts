// Erasing records whose time is over: what goes, what stays.
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
  const erase = async (list: string[], organisation: string = kompas) => (await house.admin.query<{ n: number }>('select work.erase_records_of($1, $2::uuid[]) as n', [organisation, list])).rows[0]!.n;

  test.each(['hana', 'alena', 'olena'] as const)('is nobody\'s own decision: %s cannot call it past the list that is due and was confirmed', async (who) => {
    const id = await record('2020-01-31');
    await house.as(who);
    for (const call of [`work.erase_records('{${id}}')`, `work.erase_records_of('${kompas}', '{${id}}')`]) {
      await expect(house.database.asSession(house.secretOf(who), (db) => sql.raw(`select ${call}`).execute(db)), call).rejects.toThrow(/permission denied|does not exist/);
    }
    expect(await ids('work.record')).toEqual([id]);
  });
  test('passes over what is not of the organisation', async () => {
    const id = await record('2020-01-31'), foreign = await record('2020-01-31', jerabina);
    expect(await erase([id], jerabina)).toBe(0);
    expect(await erase([id, foreign, newId()])).toBe(1);
    expect(await ids('work.record')).toEqual([foreign]);
    expect((await house.admin.query('select organisation_id, records, kontakt, participations from work.past_sum')).rows).toEqual([{ organisation_id: kompas, records: 1, kontakt: 1, participations: 1 }]);
  });
  test('takes nothing that is still being reported', async () => {
    const year = new Date().getFullYear(), old = await record('2020-01-31'), young = await record(`${year - 1}-01-01`);
    await expect(erase([old, young])).rejects.toThrow(/not erased/);
    expect(await ids('work.record')).toHaveLength(2);
  });
  test('takes opinions and links along, and the change log does not keep what was in them', async () => {
    const id = await record('2020-01-31');
    await house.admin.query(`update work.record set facts = 'TAJNE' where id = $1`, [id]);
    await house.admin.query(`insert into work.record_opinion (id, organisation_id, record_id, text, author_id) values ($1, $2, $3, 'TAJNY-NAZOR', $4)`, [newId(), kompas, id, people.olena.membership]);
    await house.admin.query(`insert into signals.signal (id, organisation_id, domain, level, text, record_id, author_id) values ($1, $2, 'schools', 'law', 'x', $3, $4)`, [newId(), kompas, id, people.olena.membership]);
    expect(await erase([id])).toBe(1);
    expect((await house.admin.query(`select was from access.change_log where action = 'delete' and (row_id = $1 or table_name = 'work.record_opinion')`, [id])).rows.every(({ was }) => was === null)).toBe(true);
    expect((await house.admin.query('select record_id from signals.signal')).rows).toEqual([{ record_id: null }]);
    expect(await ids('work.record_opinion')).toEqual([]);
  });
});
