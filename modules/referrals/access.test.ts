// The tables of referrals asked directly: who reads which row and column, and whose hand moves what.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { referrals } from './contract.ts';

let house: TestHouse, family: World;
const ofCase = newId(), alone = newId(), draft = newId();
beforeAll(async () => {
  house = await openHouse();
  family = await buildWorld(house.admin, 'never');
  const olena = await house.as('olena'), base = { serviceId: services.outreach.id, need: 'housing', asked: 'x', urgency: 'days' as const, contact: 'Olena' };
  await olena.ok(referrals.add, { body: { ...base, id: newId(), caseId: family.caseId, about: [family.mother], note: 'naše', targets: [{ id: ofCase, serviceId: services.earlyCare.id }] } });
  await olena.ok(referrals.add, { body: { ...base, id: newId(), targets: [{ id: alone, serviceId: services.earlyCare.id }] } });
  await olena.ok(referrals.add, { body: { ...base, id: newId(), targets: [{ id: draft, serviceId: services.earlyCare.id }], send: false } });
  const lucie = await house.as('lucie'), { noteVersion } = await lucie.ok(referrals.get, { params: { referralId: ofCase } });
  await lucie.ok(referrals.note, { params: { referralId: ofCase }, body: { note: 'jejich' }, version: noteVersion });
  await house.admin.query(`insert into referrals.escalation (id, organisation_id, referral_id, step, due_on, told) values (gen_random_uuid(), $1, $2, 'receipt', platform.today(), array[$3]::uuid[])`, [organisations.kompas.id, ofCase, people.hana.membership]);
  await (await house.as('hana')).ok(referrals.setRule, { version: 0, body: { dueNow: 1, dueDays: 5, dueCanWait: 21, receiptAfter: 2, answerAfter: 1, expireAfter: 14, tells: ['head'] } });
});
afterAll(() => house.close());

const as = async <T>(persona: Persona, query: ReturnType<typeof sql<T>>) => { await house.as(persona); return house.database.asSession(house.secretOf(persona), async (db) => (await query.execute(db)).rows); };
const seen = async (persona: Persona, table: string, column = 'referral_id') => (await as<{ id: string }>(persona, sql`select distinct ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} in (${ofCase}, ${alone}, ${draft})`)).map(({ id }) => ({ [ofCase]: 'case', [alone]: 'alone', [draft]: 'draft' })[id]).toSorted();

/** Reads of referral, origin, reception, event, by persona. */
const table: [Persona, string[], string[], string[], string[]][] = [
  ['olena', ['alone', 'case', 'draft'], ['alone', 'case', 'draft'], [], ['alone', 'case']],
  ['hana', ['alone', 'case', 'draft'], ['alone', 'case', 'draft'], [], ['alone', 'case']],
  ['petra', ['alone', 'case', 'draft'], ['alone', 'case', 'draft'], [], ['alone', 'case']], // her mandate covers the service
  ['tomas', [], [], [], []], // another service of the sender
  ['alena', [], [], [], []], // administration sees no clients
  ['lucie', ['alone', 'case'], [], ['case'], ['alone', 'case']],
  ['jitka', ['alone', 'case'], [], ['case'], ['alone', 'case']],
  ['klub', [], [], [], []], // another service of the receiver
  ['ivan', [], [], [], []], ['milan', [], [], [], []], ['eva', [], [], [], []], // strangers, the municipality
];
test.each(table)('%s', async (persona, rows, origins, receptions, events) => {
  expect(await seen(persona, 'referrals.referral', 'id')).toEqual(rows);
  expect(await seen(persona, 'referrals.tie', 'id')).toEqual(rows.filter((row) => row !== 'draft'));
  expect(await seen(persona, 'referrals.origin')).toEqual(origins);
  expect(await seen(persona, 'referrals.reception')).toEqual(receptions);
  expect(await seen(persona, 'referrals.event')).toEqual(events);
  expect(await seen(persona, 'referrals.escalation')).toEqual(persona === 'hana' ? ['case'] : []);
  expect((await as(persona, sql`select id from referrals.rule`)).length).toBe(['olena', 'hana', 'petra', 'tomas', 'alena'].includes(persona) ? 1 : 0);
});
test('the case of a referral is nobody\'s column to read', async () => {
  await expect(as('lucie', sql`select case_id from referrals.referral`)).rejects.toThrow(/permission denied/);
  await expect(as('olena', sql`select case_id from referrals.referral`)).rejects.toThrow(/permission denied/);
  expect(await as('lucie', sql`select referrals.case_of(${ofCase}) as id`)).toEqual([{ id: null }]);
});
test.each([
  ['olena', sql`update referrals.referral set state = 'accepted' where id = ${ofCase}`], ['lucie', sql`update referrals.referral set state = 'withdrawn' where id = ${ofCase}`], ['lucie', sql`update referrals.referral set asked = 'jiné' where id = ${ofCase}`],
  ['olena', sql`update referrals.referral set asked = 'jiné' where id = ${ofCase}`], ['lucie', sql`update referrals.referral set state = 'ended', outcome = 'got_help' where id = ${ofCase}`], ['lucie', sql`update referrals.referral set state = 'expired' where id = ${ofCase}`],
  ['olena', sql`insert into referrals.origin (id, referral_id, bundle_id) values (gen_random_uuid(), ${newId()}, gen_random_uuid())`],
  ['ivan', sql`insert into referrals.event (id, referral_id, move, state) values (gen_random_uuid(), ${ofCase}, 'accept', 'accepted')`], ['ivan', sql`insert into referrals.reception (id, referral_id) values (gen_random_uuid(), ${alone})`],
  ['lucie', sql`update referrals.event set text = 'jinak'`], ['olena', sql`delete from referrals.event`], ['olena', sql`update referrals.rule set due_now = 9 where organisation_id = access.my_organisation()`],
] as [Persona, ReturnType<typeof sql>][])('%s cannot: %#', async (persona, query) => {
  const before = JSON.stringify((await house.admin.query('select * from referrals.referral order by id')).rows) + JSON.stringify((await house.admin.query('select * from referrals.rule')).rows);
  await as(persona, query).catch((error: Error) => expect(error.message).toMatch(/permission denied|row-level security|42501|insufficient|violates|null value/));
  expect(JSON.stringify((await house.admin.query('select * from referrals.referral order by id')).rows) + JSON.stringify((await house.admin.query('select * from referrals.rule')).rows)).toBe(before);
});
test('a draft goes by its sender\'s hand only, and what was sent by nobody\'s', async () => {
  expect(await as('olena', sql`delete from referrals.referral where id = ${ofCase} returning id`).catch(() => [])).toEqual([]);
  expect(await as('lucie', sql`delete from referrals.referral where id = ${draft} returning id`)).toEqual([]);
});
