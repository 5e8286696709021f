// Complaints: who is named never learns of it, whatever their role; the way from receiving to the answer; papers.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import readXlsx from 'read-excel-file/node';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { toolsOf } from '#modules/retention/testing.ts';
import { today } from '#platform/i18n/format.ts';
import { complaints } from './contract.ts';
import { daysAfter, namesIn } from './rules.ts';

let house: TestHouse, family: SharedCase;
beforeAll(async () => { house = await openHouse(); family = await sharedCase(house); });
afterAll(() => house.close());

const word = 'NARAŽKA-7261';
type More = { workers?: string[]; inName?: 'client' | 'anonymous' | 'other'; personId?: string | null; name?: string; text?: string; receivedOn?: string; subject?: string };
async function receive(who: Persona, { inName = 'other', personId = null, name = inName === 'anonymous' || personId ? '' : 'Sousedka', workers = [], text = `Pracovnice na mě křičela. ${word}`, receivedOn = today(), subject = 'behaviour' }: More = {}) {
  const id = newId();
  await (await house.as(who)).ok(complaints.add, { body: { id, serviceId: services.outreach.id, receivedOn, way: 'oral', inName, personId, name, contact: '', subject, text, wish: '', workers } });
  return id;
}
const status = async (who: Persona, id: string) => (await (await house.as(who)).ask(complaints.get, { params: { complaintId: id } })).status;
const get = async (who: Persona, id: string) => (await house.as(who)).ok(complaints.get, { params: { complaintId: id } });
const listed = async (who: Persona) => (await (await house.as(who)).ok(complaints.list, { query: {} })).items.map(({ id }) => id);
const entrust = async (by: Persona, id: string, to: Persona) => (await house.as(by)).ask(complaints.entrust, { params: { complaintId: id }, version: (await get(by, id)).version, body: { membershipId: people[to].membership } });

describe('who sees what', () => {
  const rows: Record<string, string> = {};
  beforeAll(async () => {
    rows.plain = await receive('tomas');
    rows.namesOlena = await receive('tomas', { workers: [people.olena.membership] });
    rows.namesHead = await receive('tomas', { workers: [people.hana.membership] });
    rows.ofThemselves = await receive('olena', { workers: [people.olena.membership] });
    rows.handled = await receive('tomas');
    await entrust('hana', rows.handled, 'olena');
  });
  // tomas received them, olena is named or handles, hana leads; petra coordinates both services, alena administers, the rest are strangers.
  test.each<[keyof typeof rows, Persona[]]>([
    ['plain', ['tomas', 'hana']], ['namesOlena', ['tomas', 'hana']], ['namesHead', ['tomas']], ['ofThemselves', ['hana']], ['handled', ['tomas', 'hana', 'olena']],
  ])('%s is read by %j only', async (row, readers) => {
    for (const who of ['tomas', 'olena', 'hana', 'petra', 'lucie', 'jitka', 'ivan', 'milan'] as const) expect([who, await status(who, rows[row]!), (await listed(who)).includes(rows[row]!)]).toEqual([who, readers.includes(who) ? 200 : 404, readers.includes(who)]);
  });
  test('who only received it reads how it stands, not how it is looked into', async () => {
    await (await house.as('olena')).ok(complaints.note, { params: { complaintId: rows.handled! }, body: { id: newId(), onDay: today(), withWhom: 'svědkyně', text: 'Slyšela to.' } });
    expect((await get('olena', rows.handled!)).notes).toHaveLength(1);
    expect(await get('tomas', rows.handled!)).toMatchObject({ notes: [], handles: false, leads: false, hasLeader: true, handler: { name: 'Olena Marčuková' } });
    expect((await (await house.as('tomas')).ask(complaints.note, { params: { complaintId: rows.handled! }, body: { id: newId(), onDay: today(), withWhom: 'x', text: 'x' } })).status).toBe(409);
  });
  test('a named head finds no trace: neither in numbers nor registers, logs, what waits, nor in any table', async () => {
    const hana = await house.as('hana'), year = Number(today().slice(0, 4)), secret = house.secretOf('hana');
    const counted = (await hana.ok(complaints.year, { params: { year } })).all;
    const more = await receive('tomas', { workers: [people.hana.membership], text: `Vedoucí mi vyhrožovala. ${word}-HEAD` });
    expect((await hana.ok(complaints.year, { params: { year } })).all).toBe(counted);
    expect((await hana.ok(complaints.due, {})).items.map(({ id }) => id)).not.toContain(more);
    const register = await hana.ask(complaints.registerXlsx, { params: { year } });
    expect(JSON.stringify(await readXlsx(register.bytes))).not.toContain(`${word}-HEAD`);
    const { rows: tables } = await house.admin.query<{ t: string; c: string[] }>(`select n.nspname || '.' || quote_ident(c.relname) t, array(select quote_ident(attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not attisdropped and has_column_privilege('soubeh_app', c.oid, a.attnum, 'select')) c from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v') and n.nspname !~ '^pg_|information_schema|public|graphile'`);
    for (const { t, c } of tables.filter((one) => one.c.length)) {
      const { rows: read } = await house.database.asSession(secret, (db) => sql.raw(`select ${c.join(', ')} from ${t}`).execute(db));
      // Replays are Tomáš's own, and nobody else's.
      expect(JSON.stringify(read).includes(more) || JSON.stringify(read).includes(`${word}-HEAD`), t).toBe(false);
    }
  });
  test('nobody handles what concerns them, and nobody is named who handles it', async () => {
    expect((await entrust('hana', rows.namesOlena!, 'olena')).status).toBe(400);
    expect((await (await house.as('hana')).ok(complaints.handlers, { params: { complaintId: rows.namesOlena! } })).items.map(({ name }) => name)).not.toContain('Olena Marčuková');
    expect((await (await house.as('hana')).ask(complaints.name, { params: { complaintId: rows.handled! }, body: { membershipId: people.olena.membership } })).status).toBe(409);
    await expect(house.database.asSession(house.secretOf('hana'), (db) => sql`update quality.complaint set handler_id = ${people.olena.membership} where id = ${rows.namesOlena!}`.execute(db))).rejects.toMatchObject({ code: '42501' });
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`update quality.complaint set handler_id = ${people.tomas.membership} where id = ${rows.handled!}`.execute(db))).rejects.toMatchObject({ code: '42501' });
  });
  test('once it turns out that it concerns somebody who received it, they read it no more', async () => {
    expect(await status('tomas', rows.plain!)).toBe(200);
    await (await house.as('hana')).ok(complaints.name, { params: { complaintId: rows.plain! }, body: { membershipId: people.tomas.membership } });
    expect([await status('tomas', rows.plain!), await status('hana', rows.plain!)]).toEqual([404, 200]);
  });
  test('about the head: nobody may handle it until a trusted person is named, or the head of the whole reads it', async () => {
    expect((await get('tomas', rows.namesHead!)).hasLeader).toBe(false);
    await (await house.as('alena')).ok(complaints.setRule, { body: { id: newId(), validFrom: today(), days: 20, extensionDays: 10, trustedId: people.petra.membership, appeal: 'Zřizovatel, Náměstí 1' } });
    expect(await get('petra', rows.namesHead!)).toMatchObject({ leads: true, handles: true });
    expect([await status('petra', rows.namesOlena!), await status('hana', rows.namesHead!), (await get('tomas', rows.namesHead!)).hasLeader]).toEqual([404, 404, true]);
    // Lípa becomes the whole of Kompas: its head leads it too, and nothing that names him.
    await house.admin.query('update access.organisation set parent_id = $1 where id = $2', [organisations.lipa.id, organisations.kompas.id]);
    expect(await get('milan', rows.namesHead!)).toMatchObject({ leads: true });
    expect((await entrust('milan', rows.namesHead!, 'petra')).status).toBe(204);
    await house.admin.query('update access.organisation set parent_id = null where id = $1', [organisations.kompas.id]);
    expect(await status('milan', rows.namesHead!)).toBe(404);
  });
});

describe('from receiving to the answer', () => {
  test('deadline by the rule of its day, put off once with a reason, answered in writing; tasks of it do not say so', async () => {
    const hana = await house.as('hana'), id = await receive('tomas', { inName: 'client', personId: null, name: 'Oksana K.' }), of = { complaintId: id };
    const first = await get('hana', id);
    expect(first).toMatchObject({ dueOn: daysAfter(today(), 20), extensionDays: 10, appeal: 'Zřizovatel, Náměstí 1' });
    const extend = async (until: string) => (await hana.ask(complaints.extend, { params: of, version: (await get('hana', id)).version, body: { until, reason: 'Čekáme na svědky.', toldOn: today() } })).status;
    expect([await extend(first.dueOn), await extend(daysAfter(first.dueOn, 11)), await extend(daysAfter(first.dueOn, 10)), await extend(daysAfter(first.dueOn, 9))]).toEqual([400, 400, 204, 409]);
    const answer = async (body: object) => (await hana.ask(complaints.answer, { params: of, version: (await get('hana', id)).version, body: { finding: 'justified', findingReason: '', answer: 'Omlouváme se.', answerWay: 'handed', answeredOn: today(), appealTold: true, measure: 'Školení', ...body } })).status;
    expect([await answer({ finding: null }), await answer({ answerWay: 'board' }), await answer({ answeredOn: daysAfter(today(), -1) }), await answer({ answeredOn: null }), await answer({}), await answer({ answeredOn: null })]).toEqual([400, 400, 400, 204, 204, 409]);
    const task = newId();
    await hana.ok(complaints.measure, { params: of, body: { id: task, what: 'Domluvit školení o jednání s klienty', membershipId: people.olena.membership, dueOn: null } });
    expect((await get('hana', id)).measures).toMatchObject([{ id: task, owner: 'Olena Marčuková' }]);
    const own = await (await house.as('olena')).ok(commitments.mine, { query: {} } as never) as { items: { id: string }[] };
    expect(own.items.map((one) => one.id)).toContain(task);
    expect(JSON.stringify(own)).not.toContain(id);
    const paper = await hana.ask(complaints.answerPdf, { params: of });
    expect([paper.status, paper.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });
  test('anonymous: no name, answered on the notice board without anybody named', async () => {
    const hana = await house.as('hana'), bad = await (await house.as('tomas')).ask(complaints.add, { body: { id: newId(), serviceId: services.outreach.id, receivedOn: today(), way: 'box', inName: 'anonymous', personId: null, name: 'Eva', contact: '', subject: 'food', text: 'x', wish: '', workers: [] } });
    expect(bad.status).toBe(400);
    const id = await receive('tomas', { inName: 'anonymous', subject: 'food', workers: [people.olena.membership] });
    const answer = async (text: string, answerWay: 'board' | 'post' = 'board') => (await hana.ask(complaints.answer, { params: { complaintId: id }, version: (await get('hana', id)).version, body: { finding: 'partly', findingReason: '', answer: text, answerWay, answeredOn: today(), appealTold: true, measure: '' } })).status;
    expect(namesIn('Domluvili jsme se s Markem i Lence Veselkové.', ['Marek Dub', 'Lenka Malá', 'Olena Marčuková'])).toEqual(['Marek Dub', 'Lenka Malá']);
    expect([await answer('S Olenou jsme mluvili.'), await answer('Jídlo jsme změnili.', 'post'), await answer('Jídlo jsme změnili.')]).toEqual([400, 400, 204]);
  });
  test('whose person is named by a card: reading it is reading their file, and who does not reach the card sees no name', async () => {
    const id = await receive('olena', { inName: 'client', personId: family.mother, name: '' });
    const logged = async () => Number((await house.admin.query('select count(*) n from access.read_log where person_id = $1 and membership_id = $2', [family.mother, people.hana.membership])).rows[0].n);
    const before = await logged();
    expect((await get('hana', id)).person?.id).toBe(family.mother);
    expect(await logged()).toBe(before + 1);
    // The line says that a file was opened, not that there is a complaint.
    expect((await house.admin.query(`select count(*) n from access.read_log where endpoint like 'complaints%'`)).rows[0].n).toBe('0');
    expect((await entrust('hana', id, 'tomas')).status).toBe(204);
    expect(await get('tomas', id)).toMatchObject({ person: null, personHidden: true });
    expect((await (await house.as('tomas')).ask(complaints.add, { body: { id: newId(), serviceId: services.outreach.id, receivedOn: today(), way: 'oral', inName: 'client', personId: family.mother, name: '', contact: '', subject: 'food', text: 'x', wish: '', workers: [] } })).status).toBe(404);
  });
  test('no service of somebody else, no worker of another house, no day to come, no unknown subject', async () => {
    const tomas = await house.as('tomas'), base = { serviceId: services.outreach.id, receivedOn: today(), way: 'oral', inName: 'other', personId: null, name: 'X', contact: '', subject: 'food', text: 'x', wish: '', workers: [] as string[] } as const;
    const ask = async (more: object) => (await tomas.ask(complaints.add, { body: { ...base, id: newId(), ...more } as never })).status;
    expect([await ask({ serviceId: services.earlyCare.id }), await ask({ workers: [people.ivan.membership] }), await ask({ receivedOn: daysAfter(today(), 1) }), await ask({ subject: 'nic' })]).toEqual([404, 400, 400, 400]);
  });
});

test('erasing: an answered complaint goes with all of it; one that names a head in office stays', async () => {
  const { setRule, eraseAll } = toolsOf(house), of = async (more: More) => { const id = await receive('olena', { inName: 'client', personId: family.mother, name: '', ...more }); return id; };
  const answered = (id: string) => house.admin.query(`update quality.complaint set received_on = '2015-01-02', due_on = '2015-02-02', extended_until = null, extension_reason = '', finding = 'justified', answer = 'x', answer_way = 'post', answered_on = '2015-01-20' where id = $1`, [id]);
  await house.admin.query(`update quality.complaint set person_id = null where person_id = $1`, [family.mother]);
  const open = await of({ workers: [people.tomas.membership] }), hana = await house.as('hana'), task = newId();
  await hana.ok(complaints.note, { params: { complaintId: open }, body: { id: newId(), onDay: today(), withWhom: 'x', text: 'x' } });
  await hana.ok(complaints.measure, { params: { complaintId: open }, body: { id: task, what: 'Školení', membershipId: people.olena.membership, dueOn: null } });
  await answered(open);
  const ofHead = await of({ workers: [people.hana.membership] });
  await answered(ofHead);
  await setRule('hana', 'complaint');
  expect(await eraseAll('hana')).toBe(1);
  // Nor is their client erased, and the complaint with them: the head whom it names would make it disappear.
  const held = async () => (await house.admin.query<{ why: string[] }>(`select retention.standing_in_way($1, 'person', null, $2) as why`, [organisations.kompas.id, family.mother])).rows[0]!.why;
  expect(await held()).toContain('unanswered');
  await house.admin.query('delete from quality.complaint_worker where complaint_id = $1', [ofHead]);
  expect(await held()).not.toContain('unanswered');
  const left = async (table: string, column: string, ids: string[]) => (await house.admin.query<{ id: string }>(`select ${column} as id from ${table} where ${column} = any ($1)`, [ids])).rows.map(({ id }) => id);
  expect([await left('quality.complaint', 'id', [open, ofHead]), await left('quality.complaint_note', 'complaint_id', [open]), await left('quality.complaint_worker', 'complaint_id', [open]), await left('quality.complaint_measure', 'complaint_id', [open]), await left('commitments.commitment', 'id', [task])]).toEqual([[ofHead], [], [], [], [task]]);
});
