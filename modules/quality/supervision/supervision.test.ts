// A plan against what was held, and what of supervision is told to whom: days and numbers to those who may, nothing of what was said to anybody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { supervision } from './contract.ts';
import { monthsBetween, realityOf } from './rules.ts';

const secret = 'O-CEM-SE-MLUVILO';
let house: TestHouse;
const group = newId(), single = newId(), year = Number(today().slice(0, 4)), past = (days: number) => addDays(today(), -days);
async function sat(kind: 'supervision' | 'intervision', onDay: string, who: readonly [Persona, 'present' | 'unknown' | 'excused'][], state = 'approved', of: keyof typeof organisations = 'kompas') {
  const id = newId(), by = people[who[0]![0]].membership;
  await house.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, starts_at, ends_at, state, cancel_reason, organiser_id, author_id, facilitator_name) values ($1, $2, $3, $4, $5, '9:00', '11:00', 'invited', '', $6, $6, $4)`, [id, organisations[of].id, kind, secret, onDay, by]);
  for (const [one, presence] of who) await house.admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, presence, author_id, answer_note) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`, [organisations[of].id, id, people[one].membership, presence, by, secret]);
  await house.admin.query('update meetings.meeting set state = $2, cancel_reason = $3 where id = $1', [id, state, state === 'cancelled' ? secret : '']);
  return id;
}
const body = { serviceId: services.outreach.id, kind: 'group' as const, times: 1, per: 'month' as const, minutes: 120, supervisor: 'Mgr. Vilma Jará', validFrom: `${year}-01-01` };
const days = { group: `${year - 1}-03-10`, alone: `${year - 1}-04-12` };

beforeAll(async () => {
  house = await openHouse();
  // Tomáš works at the outreach service too, so that there is a team of two.
  await house.admin.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [people.tomas.membership, services.outreach.id]);
  await sat('supervision', days.group, [['olena', 'present'], ['tomas', 'excused']]);
  await sat('supervision', days.alone, [['olena', 'present']]);
  await sat('supervision', `${year - 1}-05-12`, [['olena', 'unknown'], ['tomas', 'unknown']], 'cancelled');
  await sat('supervision', `${year - 1}-06-12`, [['olena', 'unknown'], ['tomas', 'unknown']], 'invited');
  await sat('intervision', `${year - 1}-07-12`, [['olena', 'present'], ['tomas', 'present']]);
  await sat('supervision', `${year - 1}-08-12`, [['lucie', 'present'], ['klub', 'present']], 'approved', 'jerabina');
  await sat('supervision', past(-9), [['olena', 'unknown'], ['tomas', 'unknown']], 'invited');
  const hana = await house.as('hana');
  await hana.ok(supervision.add, { body: { id: group, ...body, validFrom: `${year - 1}-01-01` } });
  await hana.ok(supervision.add, { body: { id: single, ...body, kind: 'individual', times: 4, per: 'year', validFrom: `${year - 1}-01-01` } });
});
afterAll(() => house.close());

const read = async (who: Persona, supervisionPlanId: string) => (await house.as(who)).ask(supervision.get, { params: { supervisionPlanId }, query: { year: year - 1 } });

test('expected grows with the time that passed, by the frequency that the organisation set', () => {
  const plan = { times: 4, per: 'year' as const, validFrom: '2026-01-01', validTo: null };
  const at = (today_: string, held: string[] = []) => realityOf(plan, held.map((onDay) => ({ onDay, minutes: 120, how: 'held' as const, came: 5 })), { year: 2026, today: today_ });
  expect([at('2026-03-30').expected, at('2026-03-31').expected, at('2026-12-31').expected, at('2027-02-01').expected]).toEqual([0, 1, 4, 4]);
  expect(at('2026-11-26', ['2026-02-10', '2026-05-10'])).toMatchObject({ expected: 3, held: 2, inYear: 4, last: '2026-05-10', gap: { from: '2026-05-10', to: '2026-11-26' } });
  expect(at('2026-11-26', ['2026-02-10', '2026-05-10']).months.filter(({ state }) => state === 'missing').map(({ month }) => month)).toEqual(['2026-09-01']);
  // Half a year only, and nothing before it begins.
  expect(realityOf({ ...plan, times: 1, per: 'month', validFrom: '2026-07-01', validTo: '2026-12-31' }, [], { year: 2026, today: '2026-09-15' })).toMatchObject({ expected: 2, inYear: 6 });
  expect(realityOf({ ...plan, validFrom: '2026-07-01' }, [], { year: 2026, today: '2026-06-30' })).toMatchObject({ expected: 0 });
  expect(realityOf({ ...plan, times: 2, per: 'half_year' }, [], { year: 2026, today: '2026-12-31', people: 3 }).expected).toBe(12);
  expect(monthsBetween('2026-01-15', '2026-03-15')).toBe(2);
});

test('the head sees days, lengths and how many came, of whom nobody else knows where they were', async () => {
  const { reply } = await read('hana', group);
  expect(reply.sittings.map(({ onDay, how, minutes, came }) => [onDay, how, minutes, came])).toEqual([[days.group, 'held', 120, 1], [`${year - 1}-05-12`, 'cancelled', 120, null], [`${year - 1}-06-12`, 'unmarked', 120, null]]);
  expect(reply.plan.reality).toMatchObject({ expected: 12, held: 1, cancelled: 1, unmarked: 1 });
  expect(reply.plan.shares.map(({ name, came, of }) => [name, came, of])).toEqual([['Olena Marčuková', 1, 1], ['Tomáš Veselka', 0, 1]]);
  expect((await read('hana', single)).reply.sittings.map(({ onDay }) => onDay)).toEqual([days.alone]);
});

test('a coordinator sees the group and no share; individual ones are known to the head and to each their own', async () => {
  const petra = await read('petra', group), olena = await read('olena', single), tomas = await read('tomas', single);
  expect(petra.reply.plan.reality.held).toBe(1);
  // Of a team of two a number is the other one's presence: neither of them reads it, nor who leads beside the head.
  for (const who of ['petra', 'tomas', 'olena'] as const) expect((await read(who, group)).reply.sittings.map(({ how, came }) => [how, came]), who).toEqual([['held', null], ['cancelled', null], ['unmarked', null]]);
  expect(petra.reply.plan.shares).toEqual([]);
  expect((await read('petra', single)).reply).toMatchObject({ sittings: [], plan: { onlyMine: true, reality: { held: 0, expected: 0 } } });
  expect(olena.reply.sittings.map(({ onDay }) => onDay)).toEqual([days.alone]);
  expect(tomas.reply.sittings).toEqual([]);
  expect((await read('tomas', group)).reply.plan.shares.map(({ name, me }) => [name, me])).toEqual([['Tomáš Veselka', true]]);
  // By choosing whom one counts one would find out who was where: named people are the head's alone.
  const named = { ...body, serviceId: null, workers: [people.olena.membership] };
  expect((await (await house.as('petra')).ask(supervision.add, { body: { id: newId(), ...named } })).status).toBe(403);
  expect((await (await house.as('petra')).ask(supervision.change, { params: { supervisionPlanId: group }, version: 1, body: named })).status).toBe(403);
});

test('nothing that was said, named or noted at a supervision comes out, to anybody; strangers learn not even that there is a plan', async () => {
  for (const who of ['hana', 'petra', 'olena', 'tomas'] as const) for (const id of [group, single]) expect((await read(who, id)).bytes.toString('utf8')).not.toContain(secret);
  for (const who of ['jitka', 'lucie', 'milan', 'ivan'] as const) {
    expect((await read(who, group)).status, who).toBe(404);
    expect((await (await house.as(who)).ok(supervision.list, { query: { year: year - 1 } })).items).toEqual([]);
  }
  // The functions themselves, past any endpoint: of a foreign plan nothing, and no other column than the day, length and count.
  await house.as('milan');
  const asked = await house.database.asSession(house.secretOf('milan'), async (db) => (await import('kysely')).sql`select * from quality.sittings(${group}, '2000-01-01', '2100-01-01')`.execute(db));
  expect(asked.rows).toEqual([]);
  await house.as('petra');
  const own = await house.database.asSession(house.secretOf('petra'), async (db) => (await import('kysely')).sql<object>`select * from quality.sittings(${group}, '2000-01-01', '2100-01-01')`.execute(db));
  expect(Object.keys(own.rows[0]!)).toEqual(['on_day', 'minutes', 'how', 'came']);
  await expect(house.database.asSession(house.secretOf('petra'), async (db) => (await import('kysely')).sql`select * from quality.meetings_of_plan(${group}, '2000-01-01', '2100-01-01')`.execute(db))).rejects.toMatchObject({ code: '42501' });
});

test('a service of one counts for its head only: with a single person a number is a name', async () => {
  const alone = newId(), hana = await house.as('hana');
  await house.admin.query('delete from access.membership_service where membership_id = $1 and service_id = $2', [people.tomas.membership, services.families.id]);
  await hana.ok(supervision.add, { body: { id: alone, ...body, serviceId: null, workers: [people.olena.membership], validFrom: `${year - 1}-01-01` } });
  expect((await read('petra', alone)).reply).toMatchObject({ sittings: [], plan: { team: [expect.anything()] } });
  expect((await read('olena', alone)).status).toBe(200);
});

test('what comes next is a meeting called or a day agreed on; a plan is changed over its version and refused in words', async () => {
  const hana = await house.as('hana'), ahead = addDays(today(), 3);
  const { plan } = await hana.ok(supervision.get, { params: { supervisionPlanId: group }, query: { year: Number(addDays(today(), 9).slice(0, 4)) } });
  expect(plan.reality.next).toBe(addDays(today(), 9));
  const change = { ...body, validFrom: `${year - 1}-01-01`, plannedDays: [ahead] };
  await hana.ok(supervision.change, { params: { supervisionPlanId: group }, version: plan.version, body: change });
  expect((await hana.ok(supervision.get, { params: { supervisionPlanId: group }, query: { year: Number(ahead.slice(0, 4)) } })).plan.reality.next).toBe(ahead);
  expect(await hana.ask(supervision.change, { params: { supervisionPlanId: group }, version: plan.version, body: change })).toMatchObject({ status: 409, problem: { code: 'conflict', current: { serviceId: services.outreach.id } } });
  expect(await hana.ask(supervision.add, { body: { id: newId(), ...body, validTo: '2020-01-01' } })).toMatchObject({ status: 400, problem: { fields: { validTo: 'Konec je před začátkem.' } } });
  expect(await hana.ask(supervision.add, { body: { id: newId(), ...body, serviceId: null } })).toMatchObject({ status: 400 });
  expect((await hana.ask(supervision.add, { body: { id: newId(), ...body, serviceId: services.earlyCare.id } })).status).toBe(404);
});
