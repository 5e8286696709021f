// Worker safety over HTTP and in the database itself: who reads a warning, who is alarmed and when, what a telephone without signal brings late.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '#modules/cases/contract.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { localities } from '../contract.ts';
import { incidents, visits } from './contract.ts';

const everybody = ['olena', 'tomas', 'petra', 'hana', 'alena', 'lucie', 'klub', 'jitka', 'ivan', 'milan', 'eva'] as const;
let house: TestHouse, family: SharedCase;
const who = {} as Record<(typeof everybody)[number], Asker>;
const locality = newId(), ban = newId(), placeOfLipa = newId(), elsewhere = newId();
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const body = { kind: 'ban', severity: 'serious', happenedOn: addDays(today(), -3), facts: 'Majitel zakázal pracovníkům vstup do domu.', source: 'vlastní zkušenost', measures: ['go_in_two', 'call_first'], reviewOn: addDays(today(), 60), opinion: 'Bojí se kontroly.', who: 'pan Novotný' } as const;
/** What row security alone gives. */
const directly = async (persona: Persona, table: string) => (await house.database.asSession(house.secretOf(persona), (db) => sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db))).rows;
/** Whoever reads the incident in the database itself. */
const readers = async (id: string) => { const found: string[] = []; for (const one of everybody) if ((await directly(one, 'localities.incident')).some((row) => row.id === id)) found.push(one); return found; };
const plan = (more: object = {}) => ({ id: newId(), placeId: placeOfLipa, startsAt: inMinutes(60 * 24), endsBy: inMinutes(60 * 25), alarmMembershipId: people.milan.membership, ...more });
const dayOf = (asker: Asker) => asker.ok(visits.mine);
const visitOf = async (asker: Asker, id: string) => (await dayOf(asker)).visits.find((one) => one.id === id);
const enter = (visitId: string, more: object = {}) => ({ params: { visitId }, body: { at: new Date().toISOString(), endsBy: inMinutes(45), ...more } }) as never;
const mails = async () => (await house.admin.query<{ to_address: string; subject: string; body: string }>('select to_address, subject, body from platform.mail order by created_at')).rows;
/** The time of a running visit has passed. */
const pass = (id: string, minutes: number) => house.admin.query(`update localities.visit set starts_at = starts_at - interval '3 hours', ends_by = now() - make_interval(mins => $2) where id = $1`, [id, minutes]);

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  for (const one of everybody) who[one] = await house.as(one);
  await who.olena.ok(localities.found, { body: { id: locality, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, kind: 'dormitory', address: 'Nádražní 12', city: 'Rokycany', orpCode: '3211' } as never });
  // Lípa knows the house by a card of its own, written a little differently; the other one is the next house.
  for (const [id, address] of [[placeOfLipa, 'Nádražní  12'], [elsewhere, 'Nádražní 14']]) await house.admin.query(`insert into directory.place (id, organisation_id, name, kind, address, city, orp_code, author_id) values ($1, $2, 'Ubytovna', 'dormitory', $3, 'rokycany', '3211', $4)`, [id, organisations.lipa.id, address, people.ivan.membership]);
  await who.olena.ok(incidents.add, { body: { id: ban, caseId: locality, ...body } as never });
});
afterAll(() => house?.close());

describe('who reads a warning', () => {
  test('before anybody goes there: its author, their head and those who work there', async () => {
    expect(await readers(ban)).toEqual(['olena', 'petra', 'hana']);
    expect((await who.ivan.ask(incidents.get, { params: { incidentId: ban } })).status).toBe(404);
    expect((await who.tomas.ok(incidents.list, { query: {} })).items).toEqual([]);
  });
  test('to take part in the locality is not to go there', async () => {
    await who.olena.ok(cases.invite, { params: { caseId: locality }, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
    const asked = (await who.lucie.ok(cases.invitations)).items.find((one) => one.caseId === locality)!;
    await who.lucie.ok(cases.answerInvitation, { params: { caseId: locality, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' } as never, version: asked.version } as never);
    expect(await readers(ban)).toEqual(['olena', 'petra', 'hana']);
    expect((await who.lucie.ok(incidents.ofCase, { params: { caseId: locality } })).items).toEqual([]);
  });
  test('the next house, or in eight days: nothing; tomorrow to the same house, known by its address: he alone of his organisation, without the own words of the other one', async () => {
    const [next, later, tomorrow] = [plan({ placeId: elsewhere }), plan({ startsAt: inMinutes(60 * 24 * 8), endsBy: inMinutes(60 * 24 * 8 + 60) }), plan()];
    for (const one of [next, later]) await who.ivan.ok(visits.add, { body: one as never });
    expect((await dayOf(who.ivan)).visits.flatMap((one) => one.warnings)).toEqual([]);
    await who.ivan.ok(visits.add, { body: tomorrow as never });
    expect(await readers(ban)).toEqual(['olena', 'petra', 'hana', 'ivan']);
    expect((await visitOf(who.ivan, tomorrow.id))!.warnings).toMatchObject([{ id: ban, facts: body.facts, organisation: organisations.kompas.name, own: false, read: false, reviewDue: false }]);
    const seen = await who.ivan.ok(incidents.get, { params: { incidentId: ban } });
    expect(seen).toMatchObject({ opinion: '', who: '', author: null, caseId: null, caseLabel: null, mayChange: false });
    expect(await directly('ivan', 'localities.incident_own')).toEqual([]);
    for (const denied of [who.ivan.ask(incidents.change, { params: { incidentId: ban }, body: { ...body, measures: [] } as never, version: 1 }), who.ivan.ask(incidents.end, { params: { incidentId: ban }, body: { ending: 'už ne' }, version: 1 })]) expect((await denied).status).toBe(404);
    await who.ivan.ok(visits.cancel, { params: { visitId: tomorrow.id } });
    expect(await readers(ban)).toEqual(['olena', 'petra', 'hana']);
  });
  test('a promise within a case where the incident stands warns as well', async () => {
    const id = newId();
    await who.lucie.ok(commitments.add, { body: { id, caseId: locality, about: [], what: 'Zajít tam', dueOn: addDays(today(), 2), kind: 'promised_contact', owner: { kind: 'worker', membershipId: people.lucie.membership } } as never });
    expect((await dayOf(who.lucie)).promised).toMatchObject([{ commitmentId: id, warnings: [{ id: ban }] }]);
    await house.admin.query(`update commitments.commitment set state = 'done', done_on = platform.today() where id = $1`, [id]);
    expect((await dayOf(who.lucie)).promised).toEqual([]);
  });
  test('of a family whose home is a known place: whoever goes to that house, without learning of the family', async () => {
    const own = newId(), dog = newId();
    await house.admin.query(`insert into directory.place (id, organisation_id, name, kind, address, city, orp_code, author_id) values ($1, $2, 'Byt', 'flat', 'Nádražní 14', 'Rokycany', '3211', $3)`, [own, organisations.kompas.id, people.olena.membership]);
    await house.admin.query(`insert into people.accommodation (id, organisation_id, person_id, kind, place_id, author_id) values ($1, $2, $3, 'rental', $4, $5)`, [randomUUID(), organisations.kompas.id, family.mother, own, people.olena.membership]);
    await who.olena.ok(incidents.add, { body: { id: dog, caseId: family.caseId, ...body, kind: 'dog', facts: 'Ve dvoře je volně pes.', measures: ['call_first'] } as never });
    // Ivan goes to the next house tomorrow: that is this one.
    const seen = await who.ivan.ok(incidents.get, { params: { incidentId: dog } });
    expect(seen).toMatchObject({ facts: 'Ve dvoře je volně pes.', caseId: null, caseLabel: null, place: null });
    expect(await readers(dog)).toEqual(['olena', 'petra', 'hana', 'ivan']);
  });
  test('past its review it says so; past the time of grace it warns nobody until it is confirmed again', async () => {
    const going = plan();
    await who.ivan.ok(visits.add, { body: going as never });
    const reviewed = async (days: number) => { await house.admin.query('update localities.incident set review_on = platform.today() - $2::int where id = $1', [ban, days]); return (await visitOf(who.ivan, going.id))!.warnings.map(({ reviewDue }) => reviewDue); };
    expect(await reviewed(30)).toEqual([true]);
    expect(await reviewed(31)).toEqual([]);
    const { version } = await who.olena.ok(incidents.get, { params: { incidentId: ban } });
    expect((await who.olena.ask(incidents.review, { params: { incidentId: ban }, body: { reviewOn: addDays(today(), 400) }, version })).problem.fields).toHaveProperty('reviewOn');
    await who.olena.ok(incidents.review, { params: { incidentId: ban }, body: { reviewOn: addDays(today(), 60) }, version } as never);
    expect((await visitOf(who.ivan, going.id))!.warnings).toMatchObject([{ id: ban, reviewDue: false }]);
    await who.ivan.ok(visits.cancel, { params: { visitId: going.id } });
  });
});

describe('a visit', () => {
  const going = plan(), read = async (visitId: string) => { const { version } = await who.olena.ok(incidents.get, { params: { incidentId: ban } }); await who.ivan.ok(incidents.read, { params: { visitId }, body: { id: newId(), incidentId: ban, incidentVersion: version } }); };
  test('needs somebody who waits, and not oneself', async () => {
    expect((await who.ivan.ask(visits.add, { body: plan({ alarmMembershipId: people.ivan.membership }) as never })).problem.fields).toHaveProperty('alarmMembershipId');
    expect((await who.ivan.ask(visits.add, { body: plan({ alarmMembershipId: people.lucie.membership }) as never })).status).toBe(404);
    expect((await who.ivan.ask(visits.add, { body: plan({ endsBy: inMinutes(60) }) as never })).status).toBe(400);
    await who.ivan.ok(visits.add, { body: going as never });
    expect((await who.lucie.ask(visits.checkIn, enter(going.id))).status).toBe(404);
  });
  test('the warning is read first, and anew when it has changed; the other organisation learns how many, not who', async () => {
    expect((await who.ivan.ask(visits.checkIn, enter(going.id, { secondName: 'Eva z radnice' }))).status).toBe(409);
    await read(going.id);
    expect(await who.olena.ok(incidents.readers, { params: { incidentId: ban } })).toEqual({ count: 1, own: [] });
    expect((await who.milan.ok(visits.mine)).visits.find((one) => one.id === going.id)).toMatchObject({ part: 'colleague', who: { name: 'Ivan Slavík' } });
    const now = await who.olena.ok(incidents.get, { params: { incidentId: ban } });
    await who.olena.ok(incidents.change, { params: { incidentId: ban }, body: { ...body, advice: 'Sraz u hlavního vchodu.' } as never, version: now.version } as never);
    expect((await who.ivan.ask(visits.checkIn, enter(going.id, { secondName: 'Eva z radnice' }))).status).toBe(409);
    await read(going.id);
  });
  test('in two, or with a reason that the head is told', async () => {
    const alone = await who.ivan.ask(visits.checkIn, enter(going.id));
    expect([alone.status, Object.keys(alone.problem.fields ?? {})]).toEqual([400, ['reason']]);
    await who.ivan.ok(visits.checkIn, enter(going.id, { reason: 'Klient čeká venku.' }));
    expect(await visitOf(who.milan, going.id)).toMatchObject({ state: 'running', aloneReason: 'Klient čeká venku.', alarms: [{ kind: 'alone', mine: true, acknowledgedAt: null }] });
    for (const one of ['lucie', 'olena', 'hana', 'eva'] as const) expect(await directly(one, 'localities.visit'), one).toEqual([]);
  });
  test('overdue: the colleague first, by a mail that tells nothing; acknowledged, then the head after an hour; prolonged, it is called off', async () => {
    const second = plan({ alarmMembershipId: people.hana.membership, placeId: null, caseId: locality, startsAt: inMinutes(1), endsBy: inMinutes(60) });
    await who.petra.ok(visits.add, { body: second as never });
    await who.petra.ok(incidents.read, { params: { visitId: second.id }, body: { id: newId(), incidentId: ban, incidentVersion: (await who.petra.ok(incidents.get, { params: { incidentId: ban } })).version } });
    await who.petra.ok(visits.checkIn, enter(second.id, { secondMembershipId: people.tomas.membership }));
    await house.runJobs();
    expect((await visitOf(who.hana, second.id))!.alarms).toEqual([]);
    await pass(second.id, 1);
    await house.runJobs();
    await house.runJobs();
    const [alarm, ...more] = (await visitOf(who.hana, second.id))!.alarms;
    expect([alarm, more]).toMatchObject([{ kind: 'overdue', mine: true, acknowledgedAt: null }, []]);
    const [mail] = await mails();
    expect(mail).toMatchObject({ to_address: 'hana@example.test', subject: 'Souběh: kolega nebo kolegyně čeká na zavolání' });
    for (const word of ['Petra', 'Ubytovna', 'Nádražní', 'Rokycany', second.id]) expect(mail!.subject + mail!.body).not.toContain(word);
    expect((await who.olena.ask(visits.acknowledge, { params: { alarmId: alarm!.id } })).status).toBe(404);
    await who.hana.ok(visits.acknowledge, { params: { alarmId: alarm!.id } });
    expect((await visitOf(who.petra, second.id))!.alarms).toMatchObject([{ kind: 'overdue', mine: false, to: 'Hana Dvorská', acknowledgedAt: expect.any(String) }]);
    // The second one may answer for both.
    await who.tomas.ok(visits.prolong, { params: { visitId: second.id }, body: { at: new Date().toISOString(), minutes: 30 } });
    expect((await visitOf(who.hana, second.id))!.alarms).toEqual([]);
    await who.tomas.ok(visits.checkOut, { params: { visitId: second.id }, body: { at: new Date().toISOString() } });
    await house.runJobs();
    expect(await visitOf(who.petra, second.id)).toMatchObject({ state: 'ended', alarms: [], endedBy: { name: 'Tomáš Veselka' } });
  });
  test('nobody answers: the head; also when the job was lost; the check-out ends it', async () => {
    // Olena waits for Tomáš, Hana is the head.
    const visit = plan({ alarmMembershipId: people.olena.membership, placeId: null, caseId: locality, headAfterMinutes: 5, startsAt: inMinutes(1), endsBy: inMinutes(60) });
    await who.petra.ok(visits.add, { body: visit as never });
    await who.petra.ok(visits.checkIn, enter(visit.id, { secondName: 'kolegyně z Jeřabiny' }));
    await pass(visit.id, 20);
    await house.admin.query(`delete from graphile_worker._private_jobs where key = $1`, [`visit ${visit.id}`]);
    await house.admin.query(`select graphile_worker.add_job('safety.overdue')`);
    await house.runJobs();
    expect((await visitOf(who.hana, visit.id))!.alarms).toMatchObject([{ kind: 'overdue', to: 'Olena Marčuková' }]);
    await house.admin.query(`update localities.alarm set raised_at = raised_at - interval '6 minutes' where visit_id = $1`, [visit.id]);
    await house.admin.query(`select graphile_worker.add_job('safety.overdue')`);
    await house.runJobs();
    expect((await visitOf(who.hana, visit.id))!.alarms).toMatchObject([{ kind: 'overdue' }, { kind: 'unanswered', mine: true }]);
    expect((await mails()).at(-1)!.to_address).toBe('hana@example.test');
    await who.hana.ok(visits.resolve, { params: { visitId: visit.id }, body: { ending: 'Volala z pevné linky, je v pořádku.' } });
    expect((await visitOf(who.hana, visit.id))!).toMatchObject({ state: 'ended', endedBy: { name: 'Hana Dvorská' }, checkedOutAt: null, alarms: [] });
    // Her telephone finds signal: when she was out is hers to say.
    const at = inMinutes(-12);
    await who.petra.ok(visits.checkOut, { params: { visitId: visit.id }, body: { at } });
    expect(Date.parse((await visitOf(who.petra, visit.id))!.checkedOutAt!)).toBe(Date.parse(at));
  });
  test('a telephone without signal: what it brings late is taken, once, and a check-out behind it is waited for', async () => {
    const visit = plan({ alarmMembershipId: people.milan.membership, startsAt: inMinutes(-170), endsBy: inMinutes(-100) }), key = newId();
    await who.ivan.ok(visits.add, { body: visit as never });
    const late = { params: { visitId: visit.id }, body: { at: inMinutes(-160), endsBy: inMinutes(-100) }, headers: { 'idempotency-key': key } };
    await house.admin.query(`update localities.incident set advice = 'jinak' where id = $1`, [ban]);
    expect((await who.ivan.ask(visits.checkIn, late)).status).toBe(204);
    expect((await who.ivan.ask(visits.checkIn, late)).status).toBe(204);
    await house.runJobs();
    expect(await visitOf(who.milan, visit.id)).toMatchObject({ state: 'running', alarms: [] });
    expect((await who.ivan.ask(visits.checkOut, { params: { visitId: visit.id }, body: { at: inMinutes(-105) }, headers: { 'idempotency-key': newId() } })).status).toBe(204);
    await house.admin.query(`update graphile_worker._private_jobs set run_at = now()`);
    await house.runJobs();
    const ended = (await visitOf(who.ivan, visit.id))!;
    expect(ended).toMatchObject({ state: 'ended', alarms: [] });
    expect(Date.parse(ended.checkedOutReceivedAt!) - Date.parse(ended.checkedOutAt!)).toBeGreaterThan(100 * 60_000);
    // No clock says what has not been yet, and nobody writes when the server learnt it.
    await who.ivan.ok(visits.checkOut, { params: { visitId: going.id }, body: { at: inMinutes(500) } });
    expect(Date.parse((await visitOf(who.ivan, going.id))!.checkedOutAt!)).toBeLessThanOrEqual(Date.now());
    await expect(house.database.asSession(house.secretOf('ivan'), (db) => sql`update localities.visit set checked_out_received_at = '2020-01-01' where id = ${visit.id}`.execute(db))).rejects.toMatchObject({ code: '42501' });
  });
  test('after ninety days nobody knows who was where', async () => {
    await house.admin.query(`update localities.visit set starts_at = now() - interval '101 days', ends_by = now() - interval '100 days' where id = $1`, [going.id]);
    await house.admin.query(`select graphile_worker.add_job('safety.forget')`);
    await house.runJobs();
    expect((await house.admin.query('select from localities.visit where id = $1', [going.id])).rowCount).toBe(0);
    expect((await house.admin.query(`select from access.change_log where action = 'delete' and row_id = $1`, [going.id])).rowCount).toBe(0);
  });
});
