// Minutes: approved once, frozen, corrected as a new version, published; the papers hold all that was written; who sees what of them.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx, readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { meetings } from '../contract.ts';
import { minutes } from '../minutes/contract.ts';
import { papers } from './contract.ts';
import { differences, linesOf } from './rules.ts';
import { insert, writeGroup, writeMinutes, type Group, type Written } from './testing.ts';

let house: TestHouse, hana: Asker, petra: Asker, lucie: Asker, milan: Asker, group: Group;
beforeAll(async () => {
  house = await openHouse();
  [hana, petra, lucie, milan] = [await house.as('hana'), await house.as('petra'), await house.as('lucie'), await house.as('milan')];
  group = await writeGroup(house);
});
afterAll(() => house.close());

const of = (meetingId: string) => ({ params: { meetingId } });
const approve = (id: string, by = hana) => by.ask(papers.approve, { ...of(id), body: { id: newId() } });
const state = (id: string, by = hana) => by.ok(papers.state, of(id));
const approved = async (of_: Group | null = group, more: Record<string, unknown> = {}) => { const one = await writeMinutes(house, of_, more); expect((await approve(one.id)).problem).toBeUndefined(); return one; };

describe('approval', () => {
  test('by the chair, not by the note-taker; once', async () => {
    const { id } = await writeMinutes(house, group);
    expect(await state(id, petra)).toMatchObject({ state: 'written', may: [], refusal: expect.stringContaining('předsed'), versions: [] });
    expect(await approve(id, petra)).toMatchObject({ status: 409, problem: { code: 'rule' } });
    expect(await approve(id, lucie)).toMatchObject({ status: 409 });
    expect(await approve(id, milan)).toMatchObject({ status: 404 });
    expect((await state(id)).may).toEqual(['approve']);
    const first = newId();
    expect((await hana.ask(papers.approve, { ...of(id), body: { id: first } })).status).toBe(201);
    // The same click again gives the first result; another approval is told what stands.
    expect((await hana.ask(papers.approve, { ...of(id), body: { id: first } })).status).toBe(201);
    const again = await approve(id);
    expect(again).toMatchObject({ status: 409, problem: { code: 'rule' } });
    expect(again.problem.detail).toMatch(/už je schválený: verze 1, .*Hana Dvorská/);
    expect(await state(id)).toMatchObject({ state: 'approved', versions: [{ number: 1, approvedBy: 'Hana Dvorská', approvedOn: today(), correction: '', published: false, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }] });
  });
  test('nor by somebody who wrote them and gave the notes away before the end', async () => {
    const { id } = await writeMinutes(house, group), now = await petra.ok(meetings.get, of(id));
    const body = { title: now.title, onDay: now.onDay, startsAt: now.startsAt, endsAt: now.endsAt, place: now.place, facilitatorId: people.hana.membership, noteTakerId: people.hana.membership };
    expect((await petra.ask(meetings.change, { ...of(id), version: now.version, body })).problem).toBeUndefined();
    expect(await approve(id, petra)).toMatchObject({ status: 409, problem: { code: 'rule' } });
    await expect(house.database.asSession(house.secretOf('petra'), (db) => sql`insert into meetings.minutes (id, meeting_id, snapshot) values (gen_random_uuid(), ${id}, '{}')`.execute(db))).rejects.toMatchObject({ code: '42501' });
  });
  test('where the group has no chair with an account, whoever runs the meeting', async () => {
    const { id } = await writeMinutes(house, await writeGroup(house, { chair: false }));
    expect((await approve(id, petra)).status).toBe(201);
  });
  test('two at once make one version', async () => {
    const { id } = await writeMinutes(house, group);
    expect((await Promise.all([approve(id), approve(id)])).map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await state(id)).versions).toHaveLength(1);
  });
  test('not before they are finished, and not with an open vote', async () => {
    const running = await writeMinutes(house, group, { state: 'running' });
    expect((await approve(running.id)).problem.detail).toContain('dokončený');
    await house.admin.query(`update meetings.vote set state = 'open', result = null, closed_at = null, entitled = null, present = null, quorum = null, majority = null where meeting_id = $1`, [running.id]);
    await house.admin.query(`update meetings.meeting set state = 'written' where id = $1`, [running.id]);
    expect((await approve(running.id)).problem.detail).toContain('hlasování');
  });
});

describe('what was approved', () => {
  const changes = ['meetings.item set title = $$jiný$$', 'meetings.passage set text = $$jiný$$', 'meetings.attendee set presence = $$absent$$', 'meetings.vote set votes_for = 9', 'meetings.item_commitment set item_id = null', 'meetings.meeting set place = $$jinde$$', 'meetings.meeting set note_taker_id = organiser_id, title = $$x$$'];
  test('is changed by no path: not by its rows, not by taking them away or adding to them, not even by the owner of the database', async () => {
    const { id, items } = await approved();
    for (const change of changes) await expect(house.admin.query(`update ${change} where ${change.startsWith('meetings.meeting') ? 'id' : 'meeting_id'} = $1`, [id]), change).rejects.toThrow('approved minutes do not change');
    for (const table of ['passage', 'attendee', 'ballot', 'vote', 'item_commitment']) if (table !== 'ballot') await expect(house.admin.query(`delete from meetings.${table} where meeting_id = $1`, [id]), table).rejects.toThrow('approved minutes do not change');
    await expect(insert(house, 'meetings.passage', { organisation_id: organisations.kompas.id, meeting_id: id, item_id: items[0], kind: 'text', text: 'dodatek', author_id: people.petra.membership })).rejects.toThrow('approved minutes do not change');
    await expect(house.admin.query(`update meetings.minutes set snapshot = '{}' where meeting_id = $1`, [id])).rejects.toThrow('approved minutes do not change');
    await expect(house.admin.query(`delete from meetings.meeting where id = $1`, [id])).rejects.toThrow();
    // What the paper does not show goes on: an answer that came late, a link that was revoked.
    await house.admin.query(`update meetings.attendee set answer_note = 'díky', told_sequence = 3 where meeting_id = $1`, [id]);
  });
  test('a session that speaks to the database itself gets past none of it', async () => {
    const { id } = await approved();
    const as = (statement: string) => house.database.asSession(house.secretOf('hana'), (db) => sql.raw(statement).execute(db));
    for (const statement of [`update meetings.meeting set state = 'written' where id = '${id}'`, `update meetings.meeting set state = 'running' where id = '${id}'`, `update meetings.minutes set published_at = now() where meeting_id = '${id}'; update meetings.meeting set state = 'cancelled' where id = '${id}'`]) await expect(as(statement), statement).rejects.toThrow();
    await expect(as(`update meetings.minutes set snapshot = '{}' where meeting_id = '${id}'`)).rejects.toThrow('permission denied');
    const draft = await writeMinutes(house, group);
    await expect(as(`update meetings.meeting set state = 'approved' where id = '${draft.id}'`)).rejects.toThrow('minutes do not go this way');
  });
  test('the fingerprint is of the snapshot, as it stands', async () => {
    const { id } = await approved();
    const { rows: [row] } = await house.admin.query(`select fingerprint, encode(sha256(convert_to(snapshot::text, 'UTF8')), 'hex') as now from meetings.minutes where meeting_id = $1`, [id]);
    expect(row.fingerprint).toBe(row.now);
  });
  test('a correction is a new version with a reason; both are read, and what differs', async () => {
    const { id, items } = await approved();
    expect((await hana.ask(papers.correct, { ...of(id), body: { reason: ' ' } })).status).toBe(400);
    expect((await lucie.ask(papers.correct, { ...of(id), body: { reason: 'x' } })).status).toBe(409);
    expect((await hana.ask(papers.correct, { ...of(id), body: { reason: 'Špatný počet hlasů.' } })).status).toBe(204);
    await house.admin.query(`update meetings.passage set text = 'Metodiku dopíšeme do ledna.' where meeting_id = $1 and kind = 'decision'`, [id]);
    expect((await hana.ask(papers.correct, { ...of(id), body: { reason: 'podruhé' } })).status).toBe(409);
    expect((await approve(id)).status).toBe(201);
    expect(await state(id)).toMatchObject({ state: 'approved', versions: [{ number: 2, correction: '' }, { number: 1, correction: 'Špatný počet hlasů.', correctedBy: 'Hana Dvorská', correctedOn: today() }] });
    const [one, two] = await Promise.all([1, 2].map((number) => lucie.ok(papers.version, { params: { meetingId: id, number } })));
    const found = differences(linesOf(one!), linesOf(two!));
    expect(found.filter(({ kind }) => kind !== 'same').map(({ kind, line }) => `${kind} ${line.text}`)).toEqual(['taken Metodiku dopíšeme do konce roku.', 'added Metodiku dopíšeme do ledna.']);
    expect((await lucie.ask(papers.version, { params: { meetingId: id, number: 3 } })).status).toBe(404);
    expect(items).toHaveLength(3);
  });
});

const decisions = ['Metodiku dopíšeme do konce roku.'], votes = ['Požádáme kraj o podporu', 'Pro 5, proti 1, zdrželo se 2', 'přítomno 8 z 9', 'Přijato.'], tasks = ['Zjistit počty lidí v ubytovnách', 'Olena Marčuková', '30. 11. 2026'], watches = ['Lidé bez střechy po propuštění', 'víc než deset lidí za měsíc'];
const all = [...decisions, ...votes, ...tasks, ...watches, 'Skupina pro bydlení', 'Bydlení na podzim', '12. října 2026', '14:00–16:00', 'Pionýrská 7', 'Přítomni (2)', 'Omluveni (1)', 'Lucie Marešová', 'Hosté (1)', 'Jarmila Hostinská', 'Petra Zelinková', 'Program', 'jedna koordinátorka'];
const flat = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&amp;', '&');
describe('on paper', () => {
  const both = async (id: string, by: Asker, query: { number?: number } = {}) => {
    const [pdf, docx] = [await by.ask(papers.pdf, { ...of(id), query }), await by.ask(papers.docx, { ...of(id), query })];
    expect([pdf.status, docx.status], JSON.stringify(pdf.problem)).toEqual([200, 200]);
    return { pdf, docx, texts: { pdf: flat((await readPdf(new Uint8Array(pdf.bytes))).text), docx: flat(await readDocx(docx.bytes)) } };
  };
  test('every decision, vote, task and watched phenomenon stands in both, with who was there and who wrote it', async () => {
    const { id } = await writeMinutes(house, group);
    const draft = await both(id, petra);
    for (const [kind, text] of Object.entries(draft.texts)) for (const words of all) expect(text, `${kind}: ${words}`).toContain(words);
    expect(draft.texts.pdf).toContain('NÁVRH ZÁPISU');
    expect(draft.texts.docx).toContain('Návrh zápisu z jednání pracovní skupiny');
    expect(String(draft.pdf.headers['content-disposition'])).toContain('zapis-2026-10-12.pdf');
    await approve(id);
    const { texts, pdf } = await both(id, lucie);
    for (const [kind, text] of Object.entries(texts)) for (const words of [...all, 'Hana Dvorská']) expect(text, `${kind}: ${words}`).toContain(words);
    const read = await readPdf(new Uint8Array(pdf.bytes));
    expect(texts.pdf).not.toContain('NÁVRH');
    expect([read.marked?.Marked, read.language, read.xmp.includes('pdfuaid')]).toEqual([true, 'cs', true]);
    expect(read.text).toContain((await state(id)).versions[0]!.fingerprint.slice(0, 12));
    expect(read.text).toContain('1 / ');
  });
  test('nothing before the minutes begin, nothing for those outside', async () => {
    const { id } = await writeMinutes(house, group, { state: 'invited' });
    expect((await hana.ask(papers.pdf, { ...of(id), query: {} })).status).toBe(409);
    for (const by of [milan, await house.as('tomas'), await house.as('ivan')]) for (const endpoint of [papers.pdf, papers.docx]) expect((await by.ask(endpoint, { ...of(id), query: {} })).status).toBe(404);
  });
  test('the next meeting is the next one of the same kind and case: not a supervision of the group, not the conference of another family', async () => {
    const { id } = await writeMinutes(house, group);
    await writeMinutes(house, group, { kind: 'supervision', on_day: '2026-10-13', place: 'Jinde 5', state: 'invited' });
    expect((await both(id, petra)).texts.docx).not.toContain('Jinde 5');
    expect((await petra.ok(minutes.get, of(id))).next?.onDay).not.toBe('2026-10-13');
  });
  test('an organisation that hides since then goes by its neutral name also in versions from before', async () => {
    const { id } = await approved();
    expect((await both(id, hana)).texts.pdf).toContain('Raná péče Jeřabina');
    await house.admin.query(`select access.hide_names($1, 'Organizace A', 'Organizace A')`, [organisations.jerabina.id]);
    try {
      for (const text of Object.values((await both(id, hana)).texts)) { expect(text).toContain('Organizace A'); expect(text).not.toContain('Jeřabina'); }
      expect(JSON.stringify(await hana.ok(papers.version, { params: { meetingId: id, number: 1 } }))).not.toContain('Jeřabina');
    } finally {
      await house.admin.query(`update access.organisation o set name = m.name, short_name = m.short_name, kind = m.kind, ico = m.ico, masked = false from access.mask m where m.organisation_id = o.id`);
      await house.admin.query('delete from directory.masked_service; delete from access.mask');
    }
  });
});

describe('published', () => {
  const publish = (id: string, number = 1, by = hana) => by.ask(papers.publish, { ...of(id), body: { number } });
  const pageOf = async (id: string) => { const { statusCode, body } = await house.app.inject({ url: `/verejne/zapisy/${id}` }); return { status: statusCode, body: flat(body) }; };
  const listed = async () => (await house.database.asPublic((db) => sql<{ id: string; on_day: string; title: string }>`select * from published.group_minutes(${group.id})`.execute(db))).rows;
  test('without internal points and names that nobody agreed to; taken back, it is gone at once', async () => {
    const { id } = await approved();
    expect((await pageOf(id)).status).toBe(404);
    const preview = await hana.ok(papers.preview, of(id));
    expect((await lucie.ask(papers.preview, of(id))).status).toBe(404);
    expect(JSON.stringify(preview)).not.toMatch(/Tajné|Lucie|Olena|Jarmila|Petra/);
    expect((await publish(id, 2)).status).toBe(409);
    expect((await publish(id, 1, lucie)).status).toBe(409);
    expect((await publish(id)).status).toBe(204);
    const page = await pageOf(id);
    expect(page.status).toBe(200);
    for (const words of [...decisions, ...votes, ...watches, 'Zjistit počty lidí v ubytovnách', 'Hana Dvorská', 'Raná péče Jeřabina, z. s. (1 osoba)']) expect(page.body, words).toContain(words);
    for (const words of ['Tajné', 'Vnitřní', 'Lucie', 'Olena', 'Jarmila', 'Petra', '<script', people.hana.membership]) expect(page.body, words).not.toContain(words);
    const pdf = await house.anonymous.ask(papers.publicPdf, of(id)), text = flat((await readPdf(new Uint8Array(pdf.bytes))).text);
    for (const words of [...decisions, ...votes]) expect(text, words).toContain(words);
    for (const words of ['Tajné', 'Lucie', 'Olena']) expect(text).not.toContain(words);
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ title: 'Bydlení na podzim', on_day: '2026-10-12' });
    expect((await house.app.inject({ url: `/verejne/skupiny/${group.id}` })).body).toContain(`/verejne/zapisy/${id}`);
    // A consent taken back holds at once.
    await house.admin.query('update meetings.seat set public_consent_on = null where group_id = $1', [group.id]);
    expect((await pageOf(id)).body).not.toContain('Hana Dvorská');
    await house.admin.query(`update meetings.seat set public_consent_on = '2020-01-01' where group_id = $1 and office = 'chair'`, [group.id]);
    expect((await hana.ask(papers.withdraw, of(id))).status).toBe(204);
    expect([(await pageOf(id)).status, (await house.anonymous.ask(papers.publicPdf, of(id))).status, (await listed()).some((one) => one.id === id)]).toEqual([404, 404, false]);
  });
  test('a correction takes it off public pages until the next version is published', async () => {
    const { id } = await approved();
    await publish(id);
    await hana.ok(papers.correct, { ...of(id), body: { reason: 'Oprava.' } });
    expect((await pageOf(id)).status).toBe(404);
    await approve(id);
    expect((await publish(id, 1)).status).toBe(409);
    expect((await publish(id, 2)).status).toBe(204);
    expect((await pageOf(id)).status).toBe(200);
  });
  test('a group that does not publish, supervision, intervision and a conference: never', async () => {
    const closed = await writeGroup(house, { published: false });
    for (const [one, words] of [[await approved(closed), 'nezveřejňuje'], [await approved(null, { kind: 'supervision' }), 'nikdy'], [await approved(null, { kind: 'intervision' }), 'nikdy'], [await approved(null, { kind: 'other' }), 'nezveřejňuje']] as const) {
      const refused = await publish(one.id);
      expect(refused.status).toBe(409);
      expect(refused.problem.detail).toContain(words);
      await expect(house.database.asSession(house.secretOf('hana'), (db) => sql`update meetings.minutes set published_at = now() where meeting_id = ${one.id}`.execute(db))).rejects.toThrow('never public');
      expect((await pageOf(one.id)).status).toBe(404);
    }
    // When the group stops publishing, what was there goes.
    const open = await approved();
    await publish(open.id);
    await house.admin.query('update meetings."group" set published_since = null where id = $1', [group.id]);
    expect((await pageOf(open.id)).status).toBe(404);
    await house.admin.query(`update meetings."group" set published_since = '2020-01-01' where id = $1`, [group.id]);
  });
  test('an organisation that hides takes its people from the page at once, and with it the minutes of groups that it keeps', async () => {
    const { id } = await approved(), hides = (organisation: string) => house.admin.query(`select access.hide_names($1, 'Organizace A', 'Organizace A')`, [organisation]);
    const shows = async () => {
      await house.admin.query(`update access.organisation o set name = m.name, short_name = m.short_name, kind = m.kind, ico = m.ico, masked = false from access.mask m where m.organisation_id = o.id`);
      await house.admin.query('delete from directory.masked_service; delete from access.mask');
    };
    await publish(id);
    await house.admin.query(`update meetings.seat set public_consent_on = '2020-01-01' where group_id = $1 and membership_id = $2`, [group.id, people.lucie.membership]);
    expect((await pageOf(id)).body).toContain('Lucie');
    try {
      await hides(organisations.jerabina.id);
      expect((await pageOf(id)).body).not.toMatch(/Lucie|Jeřabina/);
      await shows();
      await hides(organisations.kompas.id);
      expect([(await pageOf(id)).status, (await house.anonymous.ask(papers.publicPdf, of(id))).status]).toEqual([404, 404]);
    } finally {
      await shows();
      await house.admin.query('update meetings.seat set public_consent_on = null where group_id = $1 and membership_id = $2', [group.id, people.lucie.membership]);
    }
    expect((await pageOf(id)).status).toBe(200);
  });
  test('a body that its writer keeps for themselves is not named', async () => {
    const partner = await insert(house, 'directory.partner', { organisation_id: organisations.kompas.id, name: 'Tichý spolek', kind: 'ngo', open: false, author_id: people.petra.membership });
    const { id } = await writeMinutes(house, group);
    await insert(house, 'meetings.attendee', { organisation_id: organisations.kompas.id, meeting_id: id, name: 'Milada', partner_id: partner, part: 'guest', presence: 'present', author_id: people.petra.membership });
    await approve(id);
    await publish(id);
    const page = await pageOf(id);
    expect(page.status).toBe(200);
    expect(page.body).not.toMatch(/Tichý spolek|Milada/);
    await house.admin.query('update directory.partner set open = true where id = $1', [partner]);
    expect((await pageOf(id)).body).toContain('Tichý spolek');
  });
  test('who was voted on is named only by consent, a body only when its writer shares it', async () => {
    const other = await writeGroup(house, { name: 'Skupina s volbou' }), { id, items } = await writeMinutes(house, other);
    const partner = await insert(house, 'directory.partner', { organisation_id: organisations.kompas.id, kind: 'school', name: 'Tajná škola', author_id: people.petra.membership });
    for (const of_ of [{ candidate_name: 'Marie Svobodná' }, { candidate_partner_id: partner, candidate_partner_name: 'Tajná škola' }, { candidate_organisation_id: organisations.lipa.id }])
      await insert(house, 'meetings.vote', { organisation_id: organisations.kompas.id, meeting_id: id, item_id: items[0], kind: 'admission', ...of_, state: 'closed', votes_for: 2, votes_against: 0, abstained: 0, entitled: 2, present: 2, quorum: 'half', majority: 'of_present', result: 'passed', closed_at: new Date(), author_id: people.petra.membership });
    expect((await approve(id)).status).toBe(201);
    expect((await publish(id)).status).toBe(204);
    const page = (await pageOf(id)).body;
    expect(page).toContain('Přijetí nového člena.');
    expect(page).toContain(organisations.lipa.name);
    expect(page).not.toMatch(/Marie|Svobodná|Tajná škola/);
    expect(flat(await readDocx((await hana.ask(papers.docx, { ...of(id), query: {} })).bytes))).toContain('Marie Svobodná');
  });
  test('an organisation that hides goes by its neutral name in what was written, quotes and all; of a group that it keeps nothing is public any more', async () => {
    const { id, items } = await writeMinutes(house, group), lipa = organisations.lipa.id, before = (await house.admin.query('select * from access.organisation where id = any ($1)', [[lipa, organisations.kompas.id]])).rows;
    await house.admin.query(`update access.organisation set name = 'Dům „U lípy" a "Naděje"' where id = $1`, [lipa]);
    await insert(house, 'meetings.passage', { organisation_id: organisations.kompas.id, meeting_id: id, item_id: items[0], kind: 'text', text: 'Otevřel Dům „U lípy" a "Naděje"', author_id: people.petra.membership, position: 9 });
    await approve(id);
    await publish(id);
    try {
      await house.admin.query(`select access.hide_names($1, 'Organizace B', 'Organizace B')`, [lipa]);
      const page = await pageOf(id);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Otevřel Organizace B');
      await house.admin.query(`select access.hide_names($1, 'Organizace K', 'Organizace K')`, [organisations.kompas.id]);
      expect([(await pageOf(id)).status, (await house.anonymous.ask(papers.publicPdf, of(id))).status]).toEqual([404, 404]);
    } finally {
      for (const o of before) await house.admin.query('update access.organisation set name = $2, short_name = $3, kind = $4, ico = $5, masked = false where id = $1', [o.id, o.name, o.short_name, o.kind, o.ico]);
      await house.admin.query('delete from directory.masked_service; delete from access.mask');
    }
  });
  test('the role of everybody reads no table of the room', async () => {
    for (const table of ['meeting', 'minutes', 'item', 'passage', 'attendee', 'seat', 'group']) await expect(house.database.asPublic((db) => sql.raw(`select * from meetings."${table}"`).execute(db)), table).rejects.toThrow('permission denied');
    for (const call of [`meetings.public_form('{}', '${group.id}')`, `meetings.public_point('{}', '${group.id}')`]) await expect(house.database.asPublic((db) => sql.raw(`select ${call}`).execute(db))).rejects.toThrow('permission denied');
  });
});

describe('who sees versions', () => {
  test('those of the group and the head who keeps it; nobody outside; of supervision only who sat there', async () => {
    const { id } = await approved(), quiet = await approved(null, { kind: 'supervision' });
    const sees = async (persona: Persona, meetingId: string) => (await (await house.as(persona)).ask(papers.version, { params: { meetingId, number: 1 } })).status === 200;
    const who = async (meetingId: string) => { const found: Persona[] = []; for (const one of Object.keys(people) as Persona[]) if (await sees(one, meetingId)) found.push(one); return found.sort(); };
    expect(await who(id)).toEqual(['hana', 'jitka', 'lucie', 'petra']);
    expect(await who(quiet.id)).toEqual(['hana', 'lucie', 'petra']);
  });
});

describe('a conference', () => {
  let family: World, conference: Written;
  beforeAll(async () => {
    family = await buildWorld(house.admin, 'now');
    const olena = people.olena.membership, about = [family.mother], id = await insert(house, 'meetings.meeting', { organisation_id: organisations.kompas.id, case_id: family.caseId, about, kind: 'conference', title: 'Konference k bydlení', on_day: '2026-10-20', organiser_id: olena, facilitator_id: olena, note_taker_id: olena, author_id: olena, state: 'running' });
    const row = (table: string, given: Record<string, unknown>) => insert(house, `meetings.${table}`, { organisation_id: organisations.kompas.id, meeting_id: id, case_id: family.caseId, author_id: olena, ...given });
    for (const [membership, side] of [[olena, organisations.kompas.id], [people.lucie.membership, organisations.jerabina.id]] as const) await row('attendee', { membership_id: membership, side_organisation_id: side, part: 'professional', presence: 'present' });
    const item = await row('item', { title: 'Kde bude rodina bydlet', about });
    await row('passage', { item_id: item, kind: 'agreement', text: 'Žádost podáme do pátku.', about });
    await row('passage', { item_id: item, kind: 'text', text: 'Otec má dluhy u dopravního podniku.', about: [family.father] });
    await house.admin.query(`update meetings.meeting set state = 'written' where id = $1`, [id]);
    conference = { id, items: [item] };
  });
  const textOf = async (by: Asker) => flat((await readPdf(new Uint8Array((await by.ask(papers.pdf, { ...of(conference.id), query: {} })).bytes))).text);
  const reads = async () => Number((await house.admin.query(`select count(*) n from access.read_log where case_id = $1 and endpoint = 'papers.pdf'`, [family.caseId])).rows[0].n);
  test('each reader’s paper holds what the reader may see, also when approved, and each reading is in the log of the case', async () => {
    const olena = await house.as('olena'), before = await reads();
    expect(await textOf(olena)).toContain('dluhy u dopravního podniku');
    const theirs = await textOf(lucie);
    expect(theirs).toContain('Žádost podáme do pátku.');
    expect(theirs).not.toContain('dluhy');
    expect(await reads()).toBe(before + 2);
    expect((await approve(conference.id, lucie)).status).toBe(409);
    expect((await approve(conference.id, olena)).status).toBe(201);
    expect(await textOf(lucie)).not.toContain('dluhy');
    expect(await textOf(lucie)).toContain('Schválení');
    expect(await state(conference.id, olena)).toMatchObject({ versions: [{ number: 1 }] });
    expect(await state(conference.id, lucie)).toMatchObject({ versions: [], state: 'approved' });
    expect((await lucie.ask(papers.version, { params: { meetingId: conference.id, number: 1 } })).status).toBe(404);
    expect((await lucie.ask(papers.pdf, { ...of(conference.id), query: { number: 1 } })).status).toBe(404);
    for (const persona of ['ivan', 'milan', 'tomas', 'klub'] as const) expect((await (await house.as(persona)).ask(papers.pdf, { ...of(conference.id), query: {} })).status, persona).toBe(404);
    expect((await olena.ask(papers.publish, { ...of(conference.id), body: { number: 1 } })).problem.detail).toContain('nikdy');
  });
  test('an id nobody has is answered as one that is not mine', async () => {
    const [mine, nobody] = [await milan.ask(papers.state, of(conference.id)), await milan.ask(papers.state, of(randomUUID()))];
    expect([mine.status, mine.bytes.toString()]).toEqual([nobody.status, nobody.bytes.toString()]);
  });
});
