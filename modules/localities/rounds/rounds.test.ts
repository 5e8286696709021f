// Screening from the list of units to the next round: what is common, what is of one organisation, what is written once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '#modules/cases/contract.ts';
import { people as persons } from '#modules/people/contract.ts';
import { work } from '#modules/work/contract.ts';
import { activities } from '#modules/work/activities/contract.ts';
import { offline } from '#modules/offline/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services } from '#platform/testing/common.ts';
import { localities } from '../contract.ts';
import { rounds, type Round } from './contract.ts';
import type { Outcome } from './rules.ts';

let house: TestHouse, olena: Asker, petra: Asker, lucie: Asker, ivan: Asker, tomas: Asker;
const caseId = newId(), first = newId(), plan = { onDay: today(), mode: 'evening' as const, workers: [people.olena.membership, people.petra.membership, people.lucie.membership], known: 'Výtah nejede.', languages: ['uk', 'ro'], operator: 'agreed' as const };
const get = (who: Asker, roundId = first) => who.ok(rounds.get, { params: { roundId } });
const door = (round: Round, label: string) => round.units.find((one) => one.label === label)!;
const mark = async (who: Asker, label: string, outcome: Outcome | 'undone', at = new Date().toISOString(), id = newId()) =>
  who.ask(rounds.mark, { params: { roundId: first }, body: { id, unitId: door(await get(olena), label).id, outcome, at } });
const totals = { kind: 'screening', onDay: today(), minutes: 120, people: 9, languages: ['uk', 'ro'], groups: [{ people: 4, citizenship: 'UKR', sex: 'female' }], materials: [{ title: 'Kam pro pomoc', language: 'uk', pieces: 12 }, { title: 'Kam pro pomoc', language: 'ro', pieces: 3 }] } as const;
const finish = (who: Asker, more: object = {}, roundId = first) => who.ask(rounds.finish, { params: { roundId }, body: { ...totals, id: newId(), at: new Date().toISOString(), ...more } as never });
const count = async (from: string) => Number((await house.admin.query<{ n: string }>(`select count(*) as n from ${from}`)).rows[0]!.n);

beforeAll(async () => {
  house = await openHouse();
  [olena, petra, lucie, ivan, tomas] = await Promise.all([house.as('olena'), house.as('petra'), house.as('lucie'), house.as('ivan'), house.as('tomas')]);
  await olena.ok(localities.found, { body: { id: caseId, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, kind: 'dormitory', address: 'Nádražní 12', city: 'Rokycany', orpCode: '3211' } as never });
  await olena.ok(cases.invite, { params: { caseId }, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
  const asked = (await lucie.ok(cases.invitations)).items.find((one) => one.caseId === caseId)!;
  await lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' } as never, version: asked.version } as never);
  const joined = (await lucie.ok(cases.get, { params: { caseId } })).team.some(({ membershipId }) => membershipId === people.lucie.membership);
  if (!joined) await lucie.ok(cases.addTeamMember, { params: { caseId }, body: { id: newId(), membershipId: people.lucie.membership, serviceId: services.earlyCare.id, role: 'key_worker' } });
});
afterAll(() => house?.close());

describe('units', () => {
  test('come from a pattern, once each', async () => {
    await olena.ok(rounds.addUnits, { params: { caseId }, body: { id: newId(), pattern: '1–8', floor: '1' } });
    await lucie.ok(rounds.addUnits, { params: { caseId }, body: { id: newId(), pattern: '7–12', floor: '2' } });
    expect((await olena.ok(rounds.ofLocality, { params: { caseId } })).units.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect((await olena.ask(rounds.addUnits, { params: { caseId }, body: { id: newId(), pattern: '60–1', floor: '' } })).problem?.fields).toHaveProperty('pattern');
  });
  test('may close; one label is there once', async () => {
    const unit = (await olena.ok(rounds.ofLocality, { params: { caseId } })).units.find(({ label }) => label === '12')!;
    expect((await olena.ask(rounds.changeUnit, { params: { caseId, unitId: unit.id }, body: { label: '11', floor: '2' }, version: unit.version })).problem?.fields).toHaveProperty('label');
    await lucie.ok(rounds.changeUnit, { params: { caseId, unitId: unit.id }, body: { label: '12', floor: '2', closedOn: today() }, version: unit.version });
    expect((await olena.ask(rounds.changeUnit, { params: { caseId, unitId: unit.id }, body: { label: '12', floor: '3' }, version: unit.version })).problem?.code).toBe('conflict');
    expect((await olena.ok(rounds.ofLocality, { params: { caseId } })).coverage).toMatchObject({ units: 11, tried: 0 });
  });
});

describe('a round', () => {
  test('is prepared for people who may go, and goes along into the field', async () => {
    expect((await olena.ask(rounds.plan, { params: { caseId }, body: { id: newId(), ...plan, workers: [people.ivan.membership] } })).status).toBe(404);
    await olena.ok(rounds.plan, { params: { caseId }, body: { id: first, ...plan, workers: [...plan.workers] } });
    const seen = await get(lucie);
    expect(seen).toMatchObject({ caseLabel: 'Ubytovna Nádražní', known: 'Výtah nejede.', operator: 'agreed', ours: true, mayWrite: true, record: { state: 'none' } });
    expect(seen.units.map(({ label }) => label)).toHaveLength(11);
    expect((await olena.ok(offline.take, { body: {} })).rounds.map(({ id }) => id)).toEqual([first]);
    expect((await ivan.ok(offline.take, { body: {} })).rounds).toEqual([]);
  });
  test('two who mark the same door: the later one counts, the other is seen; sent twice it is there once', async () => {
    const at = (seconds: number) => new Date(Date.now() - 60_000 + seconds * 1000).toISOString(), id = newId(), unitId = door(await get(olena), '1').id;
    expect((await mark(petra, '1', 'reached', at(20))).status).toBe(201);
    // Made earlier, sent later: out of a telephone that had no signal.
    const late = { params: { roundId: first }, body: { id, unitId, outcome: 'nobody' as const, at: at(10) } };
    await olena.ok(rounds.mark, late);
    await olena.ok(rounds.mark, late);
    const { marks } = door(await get(lucie), '1');
    expect(marks.map(({ outcome, by }) => [outcome, by.name])).toEqual([['reached', 'Petra Zelinková'], ['nobody', 'Olena Marčuková']]);
    expect(await count('localities.mark')).toBe(2);
    expect((await olena.ask(rounds.mark, { params: { roundId: first }, body: { ...late.body, outcome: 'no' } })).problem?.code).toBe('id_used');
    await mark(olena, '1', 'undone');
    expect(door(await get(olena), '1').marks).toHaveLength(1);
  });
  test('a mark cannot be of tomorrow', async () => {
    await mark(olena, '2', 'back', '2099-01-01T00:00:00.000Z');
    expect(door(await get(olena), '2').marks[0]!.at < new Date(Date.now() + 5000).toISOString()).toBe(true);
  });
  test('who asks for help becomes a person and a record of my organisation; of the door nothing', async () => {
    const id = newId(), recordId = newId(), own = newId();
    const body = { id, recordId, caseId: own, onDay: today(), minutes: 15, name: 'Mirela', language: 'ro', understood: 'partly', request: 'Zaměstnavatel mi vzal pas.', phone: '', agrees: true } as const;
    expect((await olena.ask(rounds.help, { params: { roundId: first }, body: { ...body, id: newId(), recordId: newId(), caseId: newId(), understood: null } })).problem?.fields).toHaveProperty('understood');
    expect((await olena.ask(rounds.help, { params: { roundId: first }, body: { ...body, agrees: false } as never })).problem?.fields).toHaveProperty('agrees');
    await olena.ok(rounds.help, { params: { roundId: first }, body });
    await olena.ok(rounds.help, { params: { roundId: first }, body });
    const file = await olena.ok(persons.get, { params: { personId: id } });
    expect(file).toMatchObject({ name: 'Mirela', addresses: [], accommodation: [] });
    expect((await olena.ok(work.ofPerson, { params: { personId: id }, query: {} })).items).toMatchObject([{ id: recordId, oneOffRequest: 'Zaměstnavatel mi vzal pas.', kind: 'contact', place: '', caseId: own }]);
    expect((await olena.ok(localities.inside, { params: { caseId } })).items).toMatchObject([{ caseId: own }]);
    expect((await lucie.ask(persons.get, { params: { personId: id } })).status).toBe(404);
    expect((await get(olena)).asked).toEqual({ own: 1, others: 'under' });
    expect((await get(lucie)).asked).toEqual({ own: 0, others: 'under' });
  });
  test('finishing writes one record of the organisation, with the colleague in it', async () => {
    for (const [label, outcome] of [['3', 'nobody'], ['4', 'reached'], ['5', 'no']] as const) await mark(petra, label, outcome);
    expect((await finish(olena, { people: 2 })).problem?.fields).toHaveProperty('people');
    const body = { ...totals, id: newId(), at: new Date().toISOString() };
    await olena.ok(rounds.finish, { params: { roundId: first }, body: body as never });
    await olena.ok(rounds.finish, { params: { roundId: first }, body: body as never });
    const { record, state } = await get(olena);
    expect([state, record.state]).toEqual(['finished', 'written']);
    const { record: written } = await olena.ok(activities.record, { params: { recordId: record.recordId! } });
    expect(written).toMatchObject({ kind: 'screening', minutes: 120, caseId, about: [], place: 'Nádražní 12, Rokycany', details: { workers: [{ id: people.petra.membership }], orpCode: '3211', groups: [{ people: 4, sex: 'female', citizenship: 'UKR' }] } });
    expect(written.facts).toContain('zastiženi 2, nikdo 1, vrátit se 1, nechtějí 1, nenavštíveno 6');
    expect(await count(`work.record where kind = 'screening'`)).toBe(1);
  });
  test('a correction of the round corrects the record; what was put right by hand stays and the round says so', async () => {
    const { record } = await get(olena), { record: before } = await olena.ok(activities.record, { params: { recordId: record.recordId! } });
    expect((await finish(olena, { people: 12 })).status).toBe(201);
    const { record: after } = await olena.ok(activities.record, { params: { recordId: record.recordId! } });
    expect([before.facts.includes('lidmi: 9'), after.facts.includes('lidmi: 12'), after.details!.workers.map(({ id }) => id)]).toEqual([true, true, [people.petra.membership]]);
    // The colleague may not correct the author's record: her totals are kept and the round says that the record speaks of others.
    await finish(petra, { people: 15 });
    const seen = await get(olena);
    expect([seen.totals.map(({ people: n }) => n), seen.record.state]).toEqual([[15, 12], 'earlier']);
    await finish(olena, { people: 15 });
    expect((await get(olena)).record.state).toBe('written');
    await house.admin.query('delete from work.anonymous_group where record_id = $1', [record.recordId]);
    await finish(olena, { people: 16 });
    expect((await get(olena)).record.state).toBe('earlier');
    expect(await count(`work.record where kind = 'screening'`)).toBe(1);
  });
  test('the other organisation of the pair writes a record of its own from the same totals', async () => {
    const seen = await get(lucie);
    expect([seen.record.state, seen.totals[0]!.people]).toEqual(['none', 16]);
    expect((await finish(lucie, { people: 16 })).status).toBe(201);
    expect((await get(lucie)).record.state).toBe('written');
    expect((await get(olena)).record.recordId).not.toBe((await get(lucie)).record.recordId);
  });
});

describe('afterwards', () => {
  test('the next round begins where one has to return and where nobody was', async () => {
    const id = newId();
    await lucie.ok(rounds.plan, { params: { caseId }, body: { ...plan, id, workers: [people.lucie.membership], onDay: addDays(today(), 1) } });
    const next = await get(lucie, id);
    expect(next.units.map(({ label, before }) => [label, before])).toEqual([['2', 'back'], ['3', 'nobody']]);
    // Who neither planned it nor goes reads its doors, of its people only a safe number.
    await finish(lucie, { people: 3, groups: [] }, id);
    expect(await get(olena, id)).toMatchObject({ totals: [], told: 'under', ours: false, units: [{ label: '2' }, { label: '3' }] });
    const { rounds: lines, coverage } = await olena.ok(rounds.ofLocality, { params: { caseId } });
    expect(lines.map(({ people: n }) => n)).toEqual(['under', 16]);
    expect(coverage).toEqual({ units: 11, tried: 5, reached: 2, back: 1, nobody: 1, no: 1 });
  });
  test('a round that has begun is not cancelled, one that has not is', async () => {
    const id = newId(), change = { ...plan, workers: [...plan.workers], cancelled: true };
    expect((await olena.ask(rounds.change, { params: { roundId: first }, body: change, version: (await get(olena)).version })).problem?.code).toBe('rule');
    await olena.ok(rounds.plan, { params: { caseId }, body: { ...plan, id, workers: [...plan.workers] } });
    await olena.ok(rounds.change, { params: { roundId: id }, body: change, version: 1 });
    expect((await get(olena, id)).state).toBe('cancelled');
    expect((await olena.ok(rounds.mine)).items).toEqual([]);
  });
  test('a record that was erased leaves the round', async () => {
    const { record } = await get(lucie);
    await house.admin.query(`update work.record set on_day = '2020-01-01' where id = $1`, [record.recordId]);
    await house.admin.query('select work.erase_records_of((select organisation_id from work.record where id = $1), array[$1::uuid])', [record.recordId]);
    expect(await get(lucie)).toMatchObject({ state: 'finished', record: { state: 'gone', recordId: null } });
  });
  test.each(['ivan', 'tomas', 'eva', 'milan'] as const)('%s does not learn that it is there', async (persona) => {
    const who = await house.as(persona);
    for (const { status } of [await who.ask(rounds.ofLocality, { params: { caseId } }), await who.ask(rounds.get, { params: { roundId: first } }), await finish(who), await who.ask(rounds.workers, { params: { caseId } })]) expect(status).toBe(404);
  });
  test('who leaves keeps what they wrote themselves and nothing else', async () => {
    const jitka = await house.as('jitka'), own = (await lucie.ok(cases.get, { params: { caseId } })).services.find((one) => one.service.id === services.earlyCare.id)!;
    await jitka.ok(cases.endParticipation, { params: { caseId, caseServiceId: own.id }, body: { endedOn: today(), reason: 'Kapacita' }, version: own.version } as never);
    expect((await lucie.ask(rounds.get, { params: { roundId: first } })).status).toBe(404);
    expect((await mark(lucie, '6', 'reached')).status).toBe(404);
    expect((await tomas.ask(rounds.get, { params: { roundId: first } })).status).toBe(404);
  });
});
