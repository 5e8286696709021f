// Emergency access: logged before it is answered, the same for a miss and a hit, narrow, ending, told to the owners.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { people as peopleRoom } from '#modules/people/contract.ts';
import { logs } from '../logs/contract.ts';
import { emergency } from './contract.ts';
import * as q from './queries.ts';
import { floorMilliseconds, lastsHours, mostMine, waits } from './rules.ts';

let house: TestHouse, family: SharedCase, ivan: Asker, mail: MailServer;
beforeAll(async () => {
  [house, mail] = await Promise.all([openHouse(), startMailServer()]);
  family = await sharedCase(house);
  ivan = await house.as('ivan');
  const { admin } = house;
  await admin.query(`insert into directory.contact (id, organisation_id, service_id, label, phone) values (gen_random_uuid(), $1, $2, 'Pohotovost', '+420601234567')`, [organisations.kompas.id, services.outreach.id]);
  const fact = (text: string, flagged: boolean, confidence: string | null) => admin.query(`insert into cases.health_fact (id, organisation_id, case_id, about, text, in_emergency, confidence_of, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
    [organisations.kompas.id, family.caseId, [family.mother], text, flagged, confidence, people.olena.membership]);
  await fact('Alergie na penicilin', true, null);
  await fact('Léčí se s depresí', false, null);
  await fact('Svěřila se s těhotenstvím', true, family.mother);
  await admin.query(`insert into people.relation (id, organisation_id, person_id, other_id, kind) values (gen_random_uuid(), $1, $2, $3, 'parent')`, [organisations.kompas.id, family.mother, family.marko]);
});
afterAll(async () => { await house.close(); await mail.close(); });
beforeEach(async () => { await house.admin.query('delete from access.emergency_notice; delete from access.emergency_access; delete from access.emergency_request'); });

const oksana = { name: 'Oksana Sydorčuk', birthDate: '1988-03-04', danger: 'violence', reason: 'Leží zraněná před naším domem a nemluví.' } as const;
const ask = async (by: Asker, more: object = {}) => { const id = newId(); return { id, outcome: await by.ask(emergency.ask, { body: { id, ...oksana, ...more } }) }; };
const answerTo = (by: Asker, id: string) => by.ok(emergency.answer, { params: { emergencyRequestId: id } });
const search = async (by: Asker, more: object = {}) => (await answerTo(by, (await ask(by, more)).id)).accessId;

describe('who may', () => {
  test('workers and heads; never an administrator, nor a coordinator, who decides nothing for a service', async () => {
    for (const persona of ['alena', 'petra'] as Persona[]) expect((await ask(await house.as(persona))).outcome.status).toBe(403);
    for (const persona of ['ivan', 'milan'] as Persona[]) expect((await ask(await house.as(persona))).outcome.status).toBe(201);
    // And the database says the same when asked directly.
    await house.as('petra');
    await expect(house.database.asSession(house.secretOf('petra'), (db) => q.ask(db, { id: newId(), ...oksana }, 5, 20))).rejects.toThrow();
  });
  test('a reason of a word is no reason', async () => {
    expect(await ask(ivan, { reason: 'nutné' })).toMatchObject({ outcome: { status: 400, problem: { fields: { reason: 'Napište aspoň jednou větou, co se stalo.' } } } });
  });
});

describe('first the log, then the answer', () => {
  test('asking and answering in one transaction is refused: nothing was committed yet', async () => {
    const id = newId();
    await expect(house.database.asSession(house.secretOf('ivan'), async (db) => { await q.ask(db, { id, ...oksana }, 5, 20); await q.answer(db, id, 4, { subject: 's', text: 't' }); })).rejects.toThrow();
    expect((await house.admin.query('select from access.emergency_request')).rowCount).toBe(0);
  });
  test('a request is answered once, only to who made it, and only for a few minutes', async () => {
    const { id } = await ask(ivan), milan = await house.as('milan'), params = { emergencyRequestId: id };
    expect((await milan.ask(emergency.answer, { params })).status).toBe(404);
    expect((await answerTo(ivan, id)).accessId).not.toBeNull();
    expect((await ivan.ask(emergency.answer, { params })).status).toBe(404);
    const late = await ask(ivan);
    await house.admin.query(`update access.emergency_request set created_at = now() - interval '6 minutes' where id = $1`, [late.id]);
    expect((await ivan.ask(emergency.answer, { params: { emergencyRequestId: late.id } })).status).toBe(404);
  });
  test('a miss is logged like a hit, with its reason; heads of the reader see both', async () => {
    await search(ivan); await search(ivan, { name: 'Nikdo Takový' });
    await house.as('milan');
    const { rows } = await house.database.asSession(house.secretOf('milan'), (db) => sql<{ name: string; reason: string }>`select name, reason from access.emergency_request order by created_at`.execute(db));
    expect(rows).toEqual([{ name: oksana.name, reason: oksana.reason }, { name: 'Nikdo Takový', reason: oksana.reason }]);
  });
  test('so many a day, also when they are all sent at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: mostMine + 3 }, () => ask(ivan)));
    expect(outcomes.map(({ outcome }) => outcome.status).sort()).toEqual([...Array<number>(mostMine).fill(201), 429, 429, 429]);
    const milan = await house.as('milan');
    await house.admin.query(`insert into access.emergency_request (id, organisation_id, name, birth_date, danger, reason, author_id) select gen_random_uuid(), $1, 'x', '2000-01-01', 'life', 'x', $2 from generate_series(1, 15)`, [organisations.lipa.id, people.ivan.membership]);
    expect((await ask(milan)).outcome.status).toBe(429);
  });
});

describe('the figures', () => {
  test('hold for whoever asks the database directly, past the rules of the room', async () => {
    const one = (id: string) => house.database.asSession(house.secretOf('ivan'), (db) => q.ask(db, { id, ...oksana }, 1000, 1000)), first = newId();
    await one(first);
    const accessId = await house.database.asSession(house.secretOf('ivan'), (db) => q.answer(db, first, 100_000, { subject: 's', text: 't' }));
    expect((await house.admin.query(`select ends_at <= created_at + make_interval(hours => $2) as short from access.emergency_access where id = $1`, [accessId, lastsHours])).rows).toEqual([{ short: true }]);
    const asked = [];
    for (let i = 0; i < mostMine + 1; i++) asked.push(await one(newId()));
    expect(asked.filter(Boolean)).toHaveLength(mostMine - 1);
  });
});

describe('whom it finds', () => {
  test.each([['in capitals without accents', { name: 'OKSANA SYDORCUK' }], ['family name first', { name: 'Sydorčuk Oksana' }], ['in Cyrillic', { name: 'Оксана Сидорчук' }], ['as in a passport', { name: 'Oksana Sydorchuk' }]])('the whole name %s', async (_, more) => {
    expect(await search(ivan, more)).not.toBeNull();
  });
  test.each([['a part of the name', { name: 'Sydorčuk' }], ['a typo', { name: 'Oksana Sydorčukk Nov' }], ['another day', { birthDate: '1988-03-05' }], ['another first name', { name: 'Olena Sydorčuk' }]])('nobody by %s', async (_, more) => {
    expect(await search(ivan, more)).toBeNull();
  });
  test('whom only a masked organisation knows, or who came anonymously, is answered exactly like nobody', async () => {
    const miss = await ivan.ask(emergency.answer, { params: { emergencyRequestId: (await ask(ivan, { name: 'Nikdo Takový' })).id } });
    await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind) values ($1, 'Kompas', 'Kompas', 'ngo')`, [organisations.kompas.id]);
    const masked = await ivan.ask(emergency.answer, { params: { emergencyRequestId: (await ask(ivan)).id } });
    await house.admin.query('delete from access.mask');
    await house.admin.query('update people.profile set anonymous = true where person_id = $1', [family.mother]);
    const anonymous = await ivan.ask(emergency.answer, { params: { emergencyRequestId: (await ask(ivan)).id } });
    await house.admin.query('update people.profile set anonymous = false where person_id = $1', [family.mother]);
    for (const outcome of [masked, anonymous]) { expect(outcome.status).toBe(miss.status); expect(outcome.bytes.toString()).toBe(miss.bytes.toString()); }
    expect((await house.admin.query('select from access.emergency_notice')).rowCount).toBe(0);
  });
});

describe('a miss takes as long as a hit', () => {
  test('the same statements in the same order run for both: the function branches on nothing that was found', async () => {
    const body = (await house.admin.query<{ body: string }>(`select prosrc as body from pg_proc where proname = 'emergency_answer'`)).rows[0]!.body;
    // One refusal before anything is looked for; afterwards no if, no case, no return but the last, no loop.
    const after = body.slice(body.indexOf('whom :='));
    expect(body.slice(0, body.indexOf('whom :=')).match(/\bif\b/g)).toHaveLength(2); // if … then, end if
    expect(after).not.toMatch(/\b(if|case|loop|exit|raise)\b/);
    expect(after.match(/\breturn\b/g)).toHaveLength(1);
  });
  test('and neither is answered before the floor', async () => {
    const time = async (more: object) => { const { id } = await ask(ivan, more), from = performance.now(); await answerTo(ivan, id); return performance.now() - from; };
    for (const more of [{}, { name: 'Nikdo Takový' }]) expect(await time(more)).toBeGreaterThanOrEqual(floorMilliseconds - 5);
    expect(waits(0, 200)).toBe(floorMilliseconds - 200);
    expect(waits(0, floorMilliseconds + 1)).toBe(0);
  });
});

describe('the view', () => {
  test('who, whom to call, what an approaching person must know, the children; no confidence, no other health, nothing else', async () => {
    const accessId = (await search(ivan))!;
    expect(await ivan.ok(emergency.view, { params: { emergencyAccessId: accessId } })).toEqual({
      endsAt: expect.any(String), danger: 'violence', reason: oksana.reason,
      person: { name: 'Oksana Sydorčuk', nativeName: 'Оксана Сидорчук', birthDate: '1988-03-04', interpreterLanguage: null },
      services: [{ organisation: 'Kompas', service: 'Terénní programy Kompas', phones: [{ label: 'Pohotovost', phone: '+420601234567' }], workers: ['Olena Marčuková'] }],
      safety: ['Alergie na penicilin'], children: [{ name: 'Marko', born: 2022 }],
    });
    // Nothing besides became visible.
    expect((await ivan.ask(peopleRoom.get, { params: { personId: family.mother } })).status).toBe(404);
    await house.as('milan');
    expect((await (await house.as('milan')).ask(emergency.view, { params: { emergencyAccessId: accessId } })).status).toBe(404);
  });
  test('each look is in the read log with its ground and reason, and on the paper for the client', async () => {
    const accessId = (await search(ivan))!;
    await ivan.ok(emergency.view, { params: { emergencyAccessId: accessId } });
    const olena = await house.as('olena');
    expect((await olena.ok(logs.ofPerson, { params: { personId: family.mother }, query: {} })).items).toEqual(expect.arrayContaining([expect.objectContaining({ ground: 'emergency', reader: 'Ivan Slavík', organisation: 'Lípa', reason: oksana.reason })]));
    const { text } = await readPdf(new Uint8Array((await olena.ask(logs.extract, { params: { personId: family.mother } })).bytes));
    expect(text).toContain('mimořádný přístup');
    expect(text).toContain(oksana.reason);
  });
  test('ends by itself, and earlier when the reader says so', async () => {
    const first = (await search(ivan))!, params = { emergencyAccessId: first };
    expect((await house.admin.query(`select round(extract(epoch from ends_at - created_at) / 3600) as hours from access.emergency_access`)).rows).toEqual([{ hours: String(lastsHours) }]);
    expect((await ivan.ok(emergency.mine)).items.map((one) => one.id)).toEqual([first]);
    await house.admin.query(`update access.emergency_access set ends_at = now() - interval '1 second'`);
    expect((await ivan.ask(emergency.view, { params })).status).toBe(404);
    expect((await ivan.ok(emergency.mine)).items).toEqual([]);
    const second = { emergencyAccessId: (await search(ivan))! };
    await ivan.ok(emergency.end, { params: second });
    expect((await ivan.ask(emergency.view, { params: second })).status).toBe(404);
  });
});

describe('the owner', () => {
  test('the head and the key worker see it at once and get a mail that names nobody; others do not', async () => {
    const accessId = (await search(ivan))!;
    await ivan.ok(emergency.view, { params: { emergencyAccessId: accessId } });
    for (const persona of ['hana', 'olena'] as Persona[]) {
      expect((await (await house.as(persona)).ok(emergency.notices)).items).toEqual([expect.objectContaining({ reader: 'Ivan Slavík', organisation: 'Lípa', danger: 'violence', reason: oksana.reason, personName: 'Oksana Sydorčuk', lasts: true, looks: 1, confirmedAt: null })]);
    }
    for (const persona of ['tomas', 'lucie', 'milan', 'ivan'] as Persona[]) expect((await (await house.as(persona)).ok(emergency.notices)).items).toEqual([]);
    await house.runJobs(mail.url);
    const got = await mail.next('hana@example.test');
    expect(got.subject).toBe('Souběh: mimořádný přístup');
    for (const word of ['Oksana', 'Sydor', 'Ivan', 'Lípa', 'Kompas', 'zraněn', family.mother, family.caseId]) expect(`${got.subject}${got.text}`).not.toContain(word);
    // The address of the told one is never seen by the organisation that asked.
    expect((await house.admin.query(`select distinct organisation_id from platform.mail`)).rows).toEqual([{ organisation_id: organisations.kompas.id }]);
  });
  test('confirms once, says a word to it, and ends it', async () => {
    const accessId = (await search(ivan))!, hana = await house.as('hana'), olena = await house.as('olena');
    const notice = (await hana.ok(emergency.notices)).items[0]!, params = { emergencyNoticeId: notice.id };
    expect((await olena.ask(emergency.confirm, { params, body: { end: true } })).status).toBe(404);
    expect((await ivan.ask(emergency.confirm, { params, body: { end: false } })).status).toBe(404);
    await hana.ok(emergency.confirm, { params, body: { comment: 'Volali jsme, je v nemocnici.', end: true } });
    expect((await hana.ask(emergency.confirm, { params, body: { end: false } })).status).toBe(404);
    expect((await hana.ok(emergency.notices)).items[0]).toMatchObject({ comment: 'Volali jsme, je v nemocnici.', lasts: false, confirmedAt: expect.any(String) });
    expect((await ivan.ask(emergency.view, { params: { emergencyAccessId: accessId } })).status).toBe(404);
    // The key worker has not read it yet.
    expect((await olena.ok(emergency.notices)).items[0]).toMatchObject({ confirmedAt: null, lasts: false });
  });
});
