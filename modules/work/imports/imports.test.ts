// A file of records: read, confirmed, in the sums, taken back, and out again in the same shape.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { work } from '../contract.ts';
import { workImports } from './contract.ts';
import { linesOf } from './reading.ts';
import { bringAs, readAs, workbookOf } from './testing.ts';

let house: TestHouse, olena: Asker, hana: Asker, shared: SharedCase, caseNumber = '';
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  olena = await house.as('olena'); hana = await house.as('hana');
  caseNumber = (await house.admin.query<{ number: string }>('select number from cases.case where id = $1', [shared.caseId])).rows[0]!.number;
  await house.admin.query(`insert into work.project (id, organisation_id, name, donor_kind, starts_on, author_id) values ($1, $2, 'Integrace 2026', 'esf', '2026-01-01', $3), ($4, $2, 'Obec', 'municipality', '2026-01-01', $3)`, [newId(), organisations.kompas.id, people.hana.membership, newId()]);
});
afterAll(() => house.close());

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const headings = ['Datum', 'Doba', 'Činnost', 'Způsob', 'Pracovník', 'Místo', 'Ženy', 'Muži', 'Občanství', 'Projekty', 'Popis'];
const rows = (worker = 'Olena Marčuková') => [headings,
  [day('2026-10-01'), '1:30', 'terénní práce', 'teren', worker, 'Ubytovna Pod Lípou', 3, 2, 'Ukrajina', 'Integrace 2026 60 %; Obec 40 %', 'Obchůzka pokojů'],
  [day('2026-10-02'), '45 min', 'jednání s partnerem', 'telefon', worker, null, null, null, null, 'Integrace 2026', 'Škola k zápisu']];
const sums = async () => (await house.admin.query('select coalesce(sum(records), 0)::int as records, coalesce(sum(minutes), 0)::int as minutes from work.month_tally where organisation_id = $1', [organisations.kompas.id])).rows[0];
const ofMonth = async (asker: Asker, query: object = {}) => (await asker.ok(work.mine, { query: { from: '2026-10-01', to: '2026-10-31', ...query } })).items;

describe('a file', () => {
  test('is read, checked without a trace, written for its workers, counted, and taken back whole', async () => {
    const before = await sums(), { judged } = await readAs(hana, await workbookOf(rows()));
    expect(judged.wrong).toEqual([]);
    expect(judged.records).toMatchObject([{ onDay: '2026-10-01', minutes: 90, kind: 'field_visit', mode: 'field', authorId: olena.membershipId, place: 'Ubytovna Pod Lípou', projects: [{ share: 60 }, { share: 40 }], groups: [{ people: 3, sex: 'female', citizenship: 'UKR' }, { people: 2, sex: 'male' }] },
      { minutes: 45, kind: 'partner_talk', directness: 'indirect', projects: [{ share: 100 }] }]);
    const importId = newId(), check = await hana.ok(workImports.check, { params: { importId }, bytes: Buffer.from(linesOf(judged.records)) } as never);
    expect(check).toEqual({ wrong: [], stored: [], nameless: [] });
    expect(await sums()).toEqual(before);
    const done = await bringAs(hana, judged, {}, importId);
    expect(done).toMatchObject({ rows: 2, left: 2, from: '2026-10-01', to: '2026-10-02', by: 'Hana Dvorská', undone: null, mayUndo: true });
    // The same sent again is the first one, and what is here already is told.
    expect((await bringAs(hana, judged, {}, importId)).id).toBe(importId);
    expect((await hana.ok(workImports.check, { params: { importId: newId() }, bytes: Buffer.from(linesOf(judged.records)) } as never)).stored).toEqual([2, 3]);
    expect(await sums()).toEqual({ records: before.records + 2, minutes: before.minutes + 135 });
    expect(await ofMonth(olena)).toMatchObject([{ kind: 'partner_talk', enteredBy: 'Hana Dvorská' }, { kind: 'field_visit', details: { imported: true } }]);
    expect((await hana.ok(workImports.records, { params: { importId }, query: {} })).items).toHaveLength(2);
    await hana.ok(workImports.undo, { params: { importId } });
    expect(await sums()).toEqual(before);
    expect((await hana.ok(workImports.list, { query: {} })).items[0]).toMatchObject({ id: importId, rows: 2, left: 0, mayUndo: false, undone: { by: 'Hana Dvorská' } });
    expect((await house.admin.query('select count(*)::int n from work.anonymous_group where organisation_id = $1', [organisations.kompas.id])).rows[0].n).toBe(0);
  });

  test('is not taken back once somebody changed a record of it, or its year was closed', async () => {
    const { judged } = await readAs(olena, await workbookOf(rows())), done = await bringAs(olena, judged), [record] = (await olena.ok(workImports.records, { params: { importId: done.id }, query: {} })).items;
    const { onDay, minutes, mode, directness, facts } = record!;
    await olena.ok(work.change, { params: { recordId: record!.id }, version: record!.version, body: { onDay, minutes: minutes + 5, mode, directness, facts } });
    const refused = await olena.ask(workImports.undo, { params: { importId: done.id } });
    expect(refused.status).toBe(409);
    expect(refused.problem.detail?.replaceAll('\u00A0', ' ')).toContain('2. 10. 2026');
    await house.admin.query('alter table work.record disable trigger touch'); await house.admin.query('update work.record set version = 1 where import_id = $1', [done.id]); await house.admin.query('alter table work.record enable trigger touch');
    const planId = newId();
    await house.admin.query(`insert into goals.plan (id, organisation_id, year, state, due_on, author_id) values ($1, $2, 2026, 'closed', '2026-12-31', $3)`, [planId, organisations.kompas.id, people.hana.membership]);
    expect((await olena.ask(workImports.undo, { params: { importId: done.id } })).problem.detail).toContain('2026');
    // A year that was opened again is not closed, whatever its closing said.
    const [goalId, measureId] = [newId(), newId()];
    await house.admin.query(`update goals.plan set state = 'running' where id = $1`, [planId]);
    await house.admin.query(`insert into goals.goal (id, organisation_id, plan_id, position, text, kind, author_id) values ($1, $2, $3, 1, 'Cíl', 'text', $4)`, [goalId, organisations.kompas.id, planId, people.hana.membership]);
    await house.admin.query(`insert into goals.measure (id, organisation_id, goal_id, position, kind, words, author_id) values ($1, $2, $3, 1, 'judgement', 'x', $4)`, [measureId, organisations.kompas.id, goalId, people.hana.membership]);
    await house.admin.query(`insert into goals.closing (id, organisation_id, plan_id, goal_id, measure_id, reading, records, author_id) values (gen_random_uuid(), $1, $2, $3, $4, '{}', $5, $6)`, [organisations.kompas.id, planId, goalId, measureId, [record!.id], people.hana.membership]);
    expect((await olena.ask(workImports.undo, { params: { importId: done.id } })).problem.detail).toContain('2026');
    await house.admin.query('update goals.closing set reopened_at = now() where plan_id = $1', [planId]);
    await olena.ok(workImports.undo, { params: { importId: done.id } });
    expect(await ofMonth(olena)).toEqual([]);
    for (const table of ['closing', 'measure', 'goal', 'plan']) await house.admin.query(`delete from goals.${table} where organisation_id = $1`, [organisations.kompas.id]);
  });

  test('that two bring in at once is in once: the second is told that its rows are here already, and brings them only when told to', async () => {
    const { judged } = await readAs(hana, await workbookOf(rows())), [first, second] = [newId(), newId()], bytes = (stored: number) => Buffer.from(linesOf(judged.records, { fileName: 'vykaz.xlsx', count: judged.records.length, stored }));
    const answers = await Promise.all([olena, hana].map((who, at) => who.ask(workImports.bring, { params: { importId: [first, second][at]! }, bytes: bytes(0) } as never)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await ofMonth(olena)).toHaveLength(2);
    await hana.ok(workImports.bring, { params: { importId: newId() }, bytes: bytes(2) } as never);
    expect(await ofMonth(olena)).toHaveLength(4);
    for (const { id, undone } of (await hana.ok(workImports.list, { query: {} })).items) if (!undone) await hana.ok(workImports.undo, { params: { importId: id } });
  });

  test('names a client only by a number that the reader sees; else the record is nobody\'s and says so', async () => {
    const rowsOf = (...clients: string[]) => [['Datum', 'Minuty', 'Způsob', 'Klient'], ...clients.map((client) => [day('2026-10-05'), 30, 'telefon', client])];
    const { judged } = await readAs(olena, await workbookOf(rowsOf(caseNumber, shared.mother, 'Novákovi'))), bytes = Buffer.from(linesOf(judged.records));
    expect((await olena.ok(workImports.check, { params: { importId: newId() }, bytes } as never)).nameless).toEqual([4]);
    const done = await bringAs(olena, judged), { items } = await olena.ok(workImports.records, { params: { importId: done.id }, query: {} });
    expect(items.map(({ caseId, about }) => [caseId, about]).toSorted()).toEqual([[null, []], [null, [shared.mother]], [shared.caseId, []]].toSorted());
    await olena.ok(workImports.undo, { params: { importId: done.id } });
    const ivan = await house.as('ivan');
    expect((await ivan.ok(workImports.check, { params: { importId: newId() }, bytes: Buffer.from(linesOf(judged.records.map((r) => ({ ...r, authorId: ivan.membershipId })))) } as never)).nameless).toEqual([2, 3, 4]);
  });

  test('goes out and comes in again as the same records', async () => {
    const service = services.outreach.id;
    const body = (more: object) => ({ onDay: '2026-10-07', minutes: 30, mode: 'field' as const, directness: 'direct' as const, ...more });
    for (const one of [body({ facts: 'Schůzka; s čárkou, a „uvozovkou“\nna druhém řádku', atTime: '09:05', details: { kind: 'event', serviceId: service, orpCode: '3209', topics: ['residence', 'housing'], targetGroups: [], workers: [people.petra.membership], groups: [{ people: 12, sex: 'female', ageBand: '27-64', citizenship: 'UKR', residence: 'temporary_protection' }, { people: 3 }] } }),
      body({ minutes: 15, facts: '=1+1', details: { kind: 'distribution', materials: [{ title: 'Leták (nový); druhé vydání', language: 'uk', pieces: 40 }, { title: 'Kit (malý)', pieces: 5 }] } }), body({ minutes: 240, directness: 'organisational', details: { kind: 'staff_training', accredited: true } }),
      body({ minutes: 20, mode: 'phone', about: [shared.mother], caseId: shared.caseId, language: 'uk', interpreter: 'Tlumočnice', understood: 'partly', facts: 'O matce' })]) await olena.ok(work.add, { body: { id: newId(), ...one } as never });
    const plain = (items: Awaited<ReturnType<typeof ofMonth>>) => items.map(({ id: _, version: _v, enteredBy: _e, commitments: _c, details, ...rest }) => ({ ...rest, details: details && { ...details, imported: false, groups: details.groups.toSorted((a, b) => a.people - b.people), materials: details.materials.toSorted((a, b) => a.pieces - b.pieces) } }))
      .toSorted((a, b) => a.minutes - b.minutes).map((one) => ({ ...one, details: one.details?.kind ? one.details : null }));
    const before = plain(await ofMonth(olena)), asked = { from: '2026-10-01', to: '2026-10-31' };
    const xlsx = (await hana.ask(workImports.exportWithClients, { body: { ...asked, whose: 'organisation', reason: 'Přenos' } })).bytes, without = await olena.ask(workImports.exportCsv, { query: asked });
    expect(without.bytes.toString()).not.toMatch(/O matce|Tlumočnice|Marie/);
    expect((await house.admin.query(`select count(*)::int n from access.read_log where endpoint = 'workImports.exportWithClients' and case_id = $1 and reason = 'Přenos'`, [shared.caseId])).rows[0].n).toBe(1);
    for (const t of ['anonymous_group', 'record_project', 'material', 'record']) await house.admin.query(`delete from work.${t} where organisation_id = $1`, [organisations.kompas.id]);
    const { judged } = await readAs(hana, xlsx);
    expect(judged.wrong).toEqual([]);
    const done = await bringAs(hana, judged);
    expect(plain(await ofMonth(olena))).toEqual(before);
    await hana.ok(workImports.undo, { params: { importId: done.id } });
    // Without clients the rest comes back the same as well; of a record about somebody its figures.
    const again = await readAs(olena, without.bytes);
    expect(again.judged.wrong).toEqual([]);
    await bringAs(olena, again.judged);
    const back = plain(await ofMonth(olena)), ofNobody = (items: typeof before) => items.filter(({ minutes }) => minutes !== 20);
    expect(ofNobody(back)).toEqual(ofNobody(before));
    expect(back.find(({ minutes }) => minutes === 20)).toMatchObject({ about: [], caseId: null, facts: '', mode: 'phone', language: 'uk', understood: 'partly' });
  });

  test('of hundreds of rows: every one is in, and the sums hold', async () => {
    const before = await sums(), records = Array.from({ length: 600 }, (_, i) => ({ row: i + 2, authorId: olena.membershipId, onDay: `2025-${String(1 + i % 12).padStart(2, '0')}-${String(1 + i % 28).padStart(2, '0')}`, minutes: 5 + i % 90, mode: 'field', directness: 'direct', kind: 'event', facts: `Akce ${i}`, groups: [{ people: 1 + i % 9, sex: 'female' }] }));
    const done = await bringAs(hana, { records: records as never });
    expect(done.left).toBe(600);
    expect(await sums()).toEqual({ records: before.records + 600, minutes: before.minutes + records.reduce((sum, { minutes }) => sum + minutes, 0) });
    await hana.ok(workImports.undo, { params: { importId: done.id } });
    expect(await sums()).toEqual(before);
    // Of a file that retention has begun to erase nothing is taken back: what is gone would stay in the sums.
    const old = await bringAs(hana, { records: records.slice(0, 3) as never });
    const { rows: [first] } = await house.admin.query<{ id: string }>('select id from work.record where import_id = $1 limit 1', [old.id]);
    await house.admin.query('delete from work.anonymous_group where record_id = $1', [first!.id]); await house.admin.query('delete from work.record where id = $1', [first!.id]);
    expect((await hana.ask(workImports.undo, { params: { importId: old.id } })).problem.detail).toBe('Soubor nejde vzít zpět: část záznamů už je podle skartačních lhůt vymazaná. Nic se nezměnilo.');
  });
});
