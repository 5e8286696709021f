// The live room of a crisis: the timeline that thirty write at once, situation reports, statements; who sees what of them.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '#modules/cases/contract.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { localities } from '#modules/localities/contract.ts';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { crisisReports } from '../reports/contract.ts';
import { crisisStatements } from '../statements/contract.ts';
import { crisisTimeline, type Entry } from './contract.ts';

let house: TestHouse;
const who = {} as Record<Persona, Asker>, caseId = newId(), activationId = newId(), params = { caseId, activationId };
const hour = 3_600_000, ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const entry = (text: string, more: object = {}) => ({ params, body: { id: newId(), kind: 'happened', text, at: new Date().toISOString(), ...more } as never });
const sinceAll = async (by: Asker, seq: number): Promise<Entry[]> => {
  const all: Entry[] = [];
  for (let at = seq; ;) { const { items, upTo, last } = await by.ok(crisisTimeline.since, { params, query: { seq: at } }); all.push(...items); if (upTo >= last) return all; at = upTo; }
};
const statement = async (id: string, by: Persona = 'hana') => (await who[by].ok(crisisStatements.list, { params, query: {} })).items.find((one) => one.id === id)!;

beforeAll(async () => {
  house = await openHouse();
  for (const one of ['olena', 'tomas', 'petra', 'hana', 'lucie', 'jitka', 'ivan', 'milan', 'alena'] as const) who[one] = await house.as(one);
  await sharedCase(house);
  await who.olena.ok(localities.found, { body: { id: caseId, label: 'Dům Okružní', serviceId: services.outreach.id, kind: 'house', address: 'Okružní 4', city: 'Plzeň', orpCode: '3209' } as never });
  await who.olena.ok(cases.invite, { params: { caseId }, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
  const asked = (await who.lucie.ok(cases.invitations)).items.find((one) => one.caseId === caseId)!;
  await who.lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' }, version: asked.version } as never);
  // Petra coordinates, Hana stands in; Olena looks after information; Lucie of the other organisation speaks.
  const kompas = organisations.kompas.id;
  await house.admin.query(`insert into crisis.activation (id, organisation_id, case_id, title, trigger, coordinator_id, deputy_id, started_at, plan, author_id) values ($1, $2, $3, 'Dům se zavírá', 'Majitel odpojil vodu', $4, $5, now() - interval '7 hours', '{"areas": [{"code": "city", "title": "Město"}, {"code": "children", "title": "Děti"}], "roles": []}', $4)`, [activationId, kompas, caseId, people.petra.membership, people.hana.membership]);
  for (const [code, holder] of [['information', 'olena'], ['spokesperson', 'lucie']] as const) await house.admin.query(`insert into crisis.role (id, organisation_id, case_id, activation_id, code, name, membership_id, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $4, $5, $6)`, [kompas, caseId, activationId, code, people[holder].membership, people.petra.membership]);
  await house.admin.query(`insert into crisis.item (id, organisation_id, case_id, activation_id, area, position, text, due_at, author_id) values (gen_random_uuid(), $1, $2, $3, 'city', 1, 'Zavolat starostovi', now() - interval '1 hour', $4)`, [kompas, caseId, activationId, people.petra.membership]);
}, 60_000);
afterAll(() => house?.close());

describe('the timeline', () => {
  test('many writers at once and readers who come back by their number: each entry once, in one order, without a gap', async () => {
    const writers = ['olena', 'petra', 'hana', 'lucie', 'jitka'] as const, read = new Map<Persona, Entry[]>(writers.map((one) => [one, []]));
    let writing = true;
    const readers = writers.map(async (one) => {
      const mine = read.get(one)!;
      // Each goes on from the last one they have, at a pace of their own.
      do { mine.push(...await sinceAll(who[one], mine.at(-1)?.seq ?? 0)); } while (writing);
      mine.push(...await sinceAll(who[one], mine.at(-1)?.seq ?? 0));
    });
    const sent = Array.from({ length: 60 }, (_, n) => ({ by: writers[n % writers.length]!, ask: entry(`Zápis ${n}`) }));
    await Promise.all(sent.map(async ({ by, ask }, n) => {
      await who[by].ok(crisisTimeline.write, ask);
      // An answer was lost on the way: the same is sent again.
      if (n % 7 === 0) await who[by].ok(crisisTimeline.write, ask);
    }));
    writing = false;
    await Promise.all(readers);
    const whole = (await house.admin.query<{ id: string; seq: string }>('select id, seq from crisis.entry where activation_id = $1 order by seq', [activationId])).rows;
    expect(whole.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: whole.length }, (_, n) => n + 1));
    for (const one of writers) expect(read.get(one)!.map(({ id }) => id), one).toEqual(whole.map(({ id }) => id));
    expect(read.get('olena')!.filter(({ text }) => text.startsWith('Zápis'))).toHaveLength(60);
  }, 60_000);
  test('pages lead through all of it, newest first, narrowed by kind, organisation, area and words', async () => {
    await who.lucie.ok(crisisTimeline.write, entry('Školní jídelna vydá obědy', { kind: 'done', area: 'children' }));
    const pages: Entry[] = [];
    for (let after: string | undefined; ;) { const { items, next } = await who.hana.ok(crisisTimeline.list, { params, query: { limit: 25, ...(after && { after }) } }); pages.push(...items); if (!next) break; after = next; }
    expect(pages.map(({ seq }) => seq)).toEqual(Array.from({ length: pages.length }, (_, n) => pages.length - n));
    for (const query of [{ q: 'skolni JIDELNA' }, { area: 'children' }, { kind: 'done' }] as const) expect((await who.olena.ok(crisisTimeline.list, { params, query })).items.map(({ text }) => text), JSON.stringify(query)).toEqual(['Školní jídelna vydá obědy']);
    const jerabina = (await who.olena.ok(crisisTimeline.list, { params, query: { organisationId: organisations.jerabina.id, limit: 100 } })).items;
    expect(new Set(jerabina.map(({ by }) => by?.name))).toEqual(new Set(['Lucie Marešová', 'Jitka Horáková']));
  });
  test('what waited for a signal keeps its time and is told as late; the future and what came after the end are refused', async () => {
    const late = entry('Výtah nejede', { at: ago(2 * hour) });
    await who.lucie.ok(crisisTimeline.write, late);
    const [found] = (await who.olena.ok(crisisTimeline.list, { params, query: { q: 'Výtah' } })).items;
    expect(Date.parse(found!.writtenAt) - Date.parse(found!.at)).toBeGreaterThan(hour);
    expect((await who.olena.ask(crisisTimeline.write, entry('Zítra přijedou', { at: ago(-hour) }))).problem.fields).toHaveProperty('at');
  });
  test('a correction is a new entry that strikes the former one, once; strangers of it do not correct, nothing is deleted or changed', async () => {
    const former = entry('V domě je 80 lidí');
    await who.lucie.ok(crisisTimeline.write, former);
    const strikes = (by: Persona, strikesId = (former.body as { id: string }).id) => who[by].ask(crisisTimeline.write, entry('V domě je 92 lidí', { strikesId }));
    await house.admin.query(`update crisis.role set until = now() where code = 'information' and activation_id = $1`, [activationId]);
    expect((await strikes('olena')).status).toBe(409);
    await house.admin.query(`update crisis.role set until = null where code = 'information' and activation_id = $1`, [activationId]);
    expect((await strikes('jitka')).status).toBe(201);
    expect((await strikes('petra')).status).toBe(409);
    expect((await strikes('petra', newId())).status).toBe(404);
    const [after, before] = (await who.hana.ok(crisisTimeline.list, { params, query: { q: 'v domě je' } })).items;
    expect([before!.struckBy, after!.strikes?.seq]).toEqual([after!.seq, before!.seq]);
    for (const change of [`update crisis.entry set text = 'x'`, 'delete from crisis.entry']) await expect(house.database.asSession(house.secretOf('petra'), (db) => sql.raw(change).execute(db))).rejects.toThrow(/permission denied/);
  });
  test('nobody else learns that there is one', async () => {
    for (const one of ['ivan', 'milan', 'tomas'] as const) for (const ask of [who[one].ask(crisisTimeline.list, { params, query: {} }), who[one].ask(crisisTimeline.since, { params, query: { seq: 0 } }), who[one].ask(crisisTimeline.board, { params }), who[one].ask(crisisTimeline.write, entry('x')), who[one].ask(crisisStatements.list, { params, query: {} }), who[one].ask(crisisReports.list, { params, query: {} })]) expect((await ask).status, one).toBe(404);
    // A crisis under another case is none.
    expect((await who.olena.ask(crisisTimeline.list, { params: { caseId: newId(), activationId }, query: {} })).status).toBe(404);
  });
});

describe('statements', () => {
  const id = newId(), at = { ...params, statementId: id }, text = { title: 'Co se děje v Okružní', text: 'Dům zůstává otevřený do zítřka.', unsaid: 'Kdo kde spí' };
  test('a draft is read by those with a role; published without approval it is refused, by a sentence and by the database', async () => {
    expect((await who.jitka.ask(crisisStatements.write, { params, body: { id: newId(), ...text } as never })).status).toBe(409);
    await who.lucie.ok(crisisStatements.write, { params, body: { id, ...text } as never });
    expect([await statement(id), await statement(id, 'olena')].map((one) => one.state)).toEqual(['draft', 'draft']);
    // Of the author's own organisation; somebody of another one without a role does not read it.
    await house.admin.query(`update crisis.role set until = now() where code = 'information' and activation_id = $1`, [activationId]);
    expect(await statement(id, 'olena')).toBeUndefined();
    await house.admin.query(`update crisis.role set until = null where code = 'information' and activation_id = $1`, [activationId]);
    const refused = await who.lucie.ask(crisisStatements.publish, { params: at, body: { channel: 'tiskovka' } as never, version: 1 });
    expect([refused.status, refused.problem.detail]).toEqual([409, expect.stringContaining('není schválené')]);
    for (const set of [`state = 'published', published_at = now(), published_by = access.my_membership()`, `state = 'published', published_at = now(), published_by = access.my_membership(), approved_at = now(), approved_by = access.my_membership()`])
      await expect(house.database.asSession(house.secretOf('lucie'), (db) => sql.raw(`update crisis.statement set ${set} where id = '${id}'`).execute(db))).rejects.toMatchObject({ code: '23514' });
    // Whatever is not signed in stands under the checks of the table as well.
    await expect(house.admin.query(`update crisis.statement set state = 'published', published_at = now(), published_by = author_id where id = $1`, [id])).rejects.toMatchObject({ code: '23514' });
  });
  test('approved by the coordinator, never by its author, and not with a client\'s name', async () => {
    expect((await who.olena.ask(crisisStatements.approve, { params: at, body: {} as never, version: 1 })).status).toBe(409);
    const own = newId();
    await who.petra.ok(crisisStatements.write, { params, body: { id: own, ...text } as never });
    expect((await who.petra.ask(crisisStatements.approve, { params: { ...params, statementId: own }, body: {} as never, version: 1 })).problem.detail).toContain('Vlastní slova');
    const person = newId();
    await house.admin.query('insert into people.person (id, organisation_id) values ($1, $2)', [person, organisations.kompas.id]);
    await house.admin.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, author_id) values ($1, $2, $3, $4, 'Zdislava', 'Kropáčková', $5)`, [newId(), organisations.kompas.id, person, services.outreach.id, people.olena.membership]);
    await who.lucie.ok(crisisStatements.change, { params: at, body: { ...text, text: 'S paní Kropáčkovou jsme mluvili.' }, version: 1 });
    expect((await who.petra.ok(crisisStatements.names, { params: at })).words).toEqual(['paní Kropáčkovou']);
    expect((await who.petra.ask(crisisStatements.approve, { params: at, body: {} as never, version: 2 })).problem.fields!['kept']).toContain('Kropáčkovou');
    await who.lucie.ok(crisisStatements.change, { params: at, body: text, version: 2 });
    await who.petra.ok(crisisStatements.approve, { params: at, body: {} as never, version: 3 });
    expect((await who.petra.ask(crisisStatements.publish, { params: at, body: { channel: 'web' } as never, version: 4 })).problem.detail).toContain('mluvčí');
    expect((await who.lucie.ask(crisisStatements.change, { params: at, body: { ...text, text: 'Něco jiného.' }, version: 4 })).status).toBe(409);
  });
  test('published by the spokesperson: everybody who takes part reads it, it stands in the timeline, it is frozen; a correction is a new one', async () => {
    await who.lucie.ok(crisisStatements.publish, { params: at, body: { channel: 'tiskovka před domem' } as never, version: 4 });
    expect(await statement(id, 'jitka')).toMatchObject({ state: 'published', channel: 'tiskovka před domem', publishedBy: { name: 'Lucie Marešová' }, approvedBy: { name: 'Petra Zelinková' }, unsaid: 'Kdo kde spí' });
    expect((await who.jitka.ok(crisisTimeline.list, { params, query: { kind: 'rules' } })).items).toMatchObject([{ kind: 'statement', statementId: id, text: text.title }]);
    expect((await who.lucie.ask(crisisStatements.change, { params: at, body: text, version: 5 })).status).toBe(409);
    for (const one of ['lucie', 'petra'] as const) await expect(house.database.asSession(house.secretOf(one), (db) => sql`update crisis.statement set text = 'x' where id = ${id}`.execute(db))).rejects.toMatchObject({ code: '23514' });
    const correction = newId();
    await who.lucie.ok(crisisStatements.write, { params, body: { id: correction, ...text, correctsId: id } as never });
    expect(await statement(correction)).toMatchObject({ state: 'draft', corrects: { id } });
  });
});

describe('situation reports', () => {
  const id = newId(), at = { ...params, reportId: id };
  test('overdue is said; drafted from the timeline by those who may, by area, without what was struck out', async () => {
    const { dueAt, mayWrite } = await who.olena.ok(crisisReports.list, { params, query: {} });
    expect([Date.parse(dueAt!) < Date.now(), mayWrite]).toEqual([true, true]);
    expect((await who.jitka.ask(crisisReports.draft, { params, body: { id } as never })).status).toBe(409);
    await who.olena.ok(crisisReports.draft, { params, body: { id } as never });
    expect((await who.petra.ask(crisisReports.draft, { params, body: { id: newId() } as never })).status).toBe(409);
    const { content } = await who.olena.ok(crisisReports.get, { params: at }), area = (code: string) => content.areas.find((one) => one.code === code)!;
    expect(area('children').done).toMatch(/^\d{1,2}:\d{2} Školní jídelna vydá obědy$/);
    expect(area('city').open).toContain('Zavolat starostovi');
    expect([area('').happened.includes('92 lidí'), area('').happened.includes('80 lidí')]).toEqual([true, false]);
    expect((await who.jitka.ask(crisisReports.get, { params: at })).status).toBe(404);
  });
  test('approved it is numbered, frozen, told by a mail that says nothing, and every download is written down', async () => {
    for (const body of [{ id: newId(), name: 'Jeřabina', membershipId: people.jitka.membership }, { id: newId(), name: 'Krajská hygienická stanice', way: 'datovou schránkou' }]) await who.olena.ok(crisisReports.addRecipient, { params, body: body as never });
    expect((await who.olena.ask(crisisReports.addRecipient, { params, body: { id: newId(), name: 'Lípa', membershipId: people.ivan.membership } as never })).problem.fields).toHaveProperty('membershipId');
    const draft = await who.olena.ok(crisisReports.get, { params: at });
    await who.olena.ok(crisisReports.change, { params: at, body: { ...draft.content, summary: 'Dům je bez vody.' }, version: 1 });
    expect((await who.petra.ask(crisisReports.change, { params: at, body: draft.content, version: 1 })).problem).toMatchObject({ code: 'conflict', current: { content: { summary: 'Dům je bez vody.' } } });
    expect((await who.olena.ask(crisisReports.approve, { params: at, body: {} as never, version: 2 })).status).toBe(409);
    expect(await who.petra.ok(crisisReports.approve, { params: at, body: {} as never, version: 2 })).toEqual({ number: 1, told: 1 });
    const [mail] = (await house.admin.query<{ to_address: string; subject: string; body: string }>(`select to_address, subject, body from platform.mail where subject like '%situační zpráva%'`)).rows;
    expect(mail!.to_address).toBe('jitka@example.test');
    for (const secret of ['Okružní', 'Dům', 'vody', 'obědy']) expect(`${mail!.subject}${mail!.body}`).not.toContain(secret);
    expect((await who.petra.ask(crisisReports.change, { params: at, body: draft.content, version: 3 })).status).toBe(409);
    await expect(house.database.asSession(house.secretOf('petra'), (db) => sql`update crisis.report set kept_reason = 'x' where id = ${id}`.execute(db))).resolves.toMatchObject({ numAffectedRows: 0n });
    for (const [format, magic] of [['pdf', '%PDF'], ['docx', 'PK']] as const) { const file = await who.jitka.ask(crisisReports[format], { params: at }); expect([file.status, file.bytes.subarray(0, magic.length).toString()]).toEqual([200, magic]); }
    const approved = await who.hana.ok(crisisReports.get, { params: at });
    expect(approved.sentTo.map(({ name, mailed }) => [name, mailed])).toEqual([['Jeřabina', true], ['Krajská hygienická stanice', false]]);
    expect(approved.openings.map(({ by, format }) => [by?.name, format]).toSorted()).toEqual([['Jitka Horáková', 'docx'], ['Jitka Horáková', 'pdf']]);
    const next = await who.olena.ok(crisisReports.list, { params, query: {} });
    expect(Date.parse(next.dueAt!) - Date.parse(approved.toAt)).toBe(6 * hour);
  }, 60_000);
});
test('the board says what is open where; after the end only what happened before it is written', async () => {
  expect(await who.jitka.ok(crisisTimeline.board, { params })).toMatchObject({ tasks: [{ area: 'city', name: 'Město', open: 1, overdue: 1 }], next: { text: 'Zavolat starostovi', overdue: true } });
  await house.admin.query(`update crisis.activation set ended_at = now() - interval '10 minutes' where id = $1`, [activationId]);
  expect((await who.olena.ask(crisisTimeline.write, entry('Ještě něco'))).problem.fields).toHaveProperty('at');
  expect((await who.olena.ask(crisisTimeline.write, entry('Z telefonu bez signálu', { at: ago(hour) }))).status).toBe(201);
  expect((await who.lucie.ask(crisisStatements.write, { params, body: { id: newId(), title: 'x', text: 'x' } as never })).status).toBe(409);
});
