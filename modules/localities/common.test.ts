// Every table that is common to all who take part in a locality, found by its policies: a row of the leading organisation is read by a participant of another
// one, and by nobody who was only invited, left, or never came; nor by somebody who sees no clients.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { buildLocality } from '#platform/testing/world.ts';

let house: TestHouse, caseId: string, tables: string[];
const secrets = new Map<Persona, string>();

beforeAll(async () => {
  house = await openHouse();
  ({ caseId, tables } = await buildLocality(house.admin));
  for (const [persona, who] of Object.entries(people)) {
    const secret = randomBytes(32).toString('base64url');
    secrets.set(persona as Persona, secret);
    await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), who.account, who.membership]);
  }
});
afterAll(() => house.close());

/** Tables of which a person reads what Kompas wrote in the locality. */
const read = (persona: Persona): Promise<string[]> => house.database.asSession(secrets.get(persona)!, async (db) => {
  const found: string[] = [];
  for (const table of tables) if ((await sql`select ${sql.raw(table === 'cases.team_member' || table === 'meetings.attendee' ? 'id' : 'case_id')} from ${sql.raw(table)} where case_id = ${caseId} and organisation_id = ${organisations.kompas.id}`.execute(db)).rows.length) found.push(table);
  return found;
});
const stand = async (state: string) => { await house.admin.query(`update cases.case_service set state = $2, ended_on = case when $2 = 'ended' then current_date end where case_id = $1 and organisation_id = $3`, [caseId, state, organisations.jerabina.id]); };

/** The rows of these are drafts, which only their writers read. */
const drafts = ['crisis.report', 'crisis.statement', 'localities.condition_sheet'];
const shared = () => tables.filter((table) => !drafts.includes(table));

test('there are such tables, among them those of the case, of meetings and of localities', () => {
  expect(tables).toEqual(expect.arrayContaining(['cases.goal', 'commitments.commitment', 'documents.document', 'localities.locality', 'localities.sign', 'localities.talk', 'meetings.item', 'meetings.passage']));
});
test('who leads and who takes part read all of them', async () => {
  expect(await read('olena')).toEqual(tables);
  expect(await read('lucie')).toEqual(shared());
});
test('a stranger, another service of either organisation, an administrator, an analyst and a secretary read none', async () => {
  for (const persona of ['tomas', 'klub', 'ivan', 'milan', 'eva', 'alena'] as const) expect(await read(persona), persona).toEqual([]);
  for (const role of ['analyst', 'secretary', 'methodologist']) {
    await house.admin.query('update access.membership set role = $2 where id = $1', [people.alena.membership, role]);
    // Who keeps the crisis plan reads what is proposed to change in it.
    expect(await read('alena'), role).toEqual(role === 'methodologist' ? ['crisis.proposal'] : []);
  }
});
test('who was only invited reads what it is called and where, who left reads none of what others wrote', async () => {
  await stand('invited');
  expect(await read('lucie')).toEqual(['localities.locality']);
  await stand('ended');
  expect(await read('lucie')).toEqual([]);
  await stand('accepted');
  expect(await read('lucie')).toEqual(shared());
});
