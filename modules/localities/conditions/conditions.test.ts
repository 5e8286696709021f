// Sheets of a locality: filled in by two at once, finished once, read by all who take part and by nobody else.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '#modules/cases/contract.ts';
import { newId } from '#platform/http/client.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { localities } from '../contract.ts';
import { questionnaires, type Answer } from '#modules/questionnaires/contract.ts';
import { smallContent } from '#modules/questionnaires/testing.ts';
import { conditions } from './contract.ts';

let house: TestHouse, olena: Asker, hana: Asker, lucie: Asker, ivan: Asker;
const caseId = newId(), versionId = newId(), first = newId(), params = { caseId, sheetId: first };
const answer = (value: Answer['value'], note = ''): Answer => ({ value, applies: true, note });
const sheet = (more: object = {}) => ({ id: newId(), versionId, onDay: '2025-06-01', answers: {}, ...more });
const written = (answers: Record<string, Answer>) => ({ onDay: '2025-06-01', answers, note: '' });

beforeAll(async () => {
  house = await openHouse();
  [olena, hana, lucie, ivan] = await Promise.all([house.as('olena'), house.as('hana'), house.as('lucie'), house.as('ivan')]);
  await olena.ok(localities.found, { body: { id: caseId, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, kind: 'dormitory', address: 'Nádražní 12', orpCode: '3211' } });
  const questionnaireId = newId();
  await hana.ok(questionnaires.begin, { body: { id: questionnaireId, versionId, purpose: 'conditions', title: 'Podmínky domu' } });
  await hana.ok(questionnaires.put, { params: { versionId }, version: 1, body: smallContent() });
});
afterAll(() => house?.close());

describe('a sheet', () => {
  test('answers a published version only, and no day that has not come', async () => {
    expect((await olena.ask(conditions.begin, { params: { caseId }, body: sheet() })).problem.fields).toEqual({ versionId: expect.any(String) as string });
    await hana.ok(questionnaires.publish, { params: { versionId }, version: 2, body: {} });
    expect((await olena.ask(conditions.begin, { params: { caseId }, body: sheet({ onDay: '2099-01-01' }) })).problem.fields).toEqual({ onDay: expect.any(String) as string });
    expect((await olena.ask(conditions.begin, { params: { caseId }, body: sheet({ answers: { q_cizi: answer('yes') } }) })).problem.fields).toEqual({ 'answers.q_cizi': expect.any(String) as string });
    await olena.ok(conditions.begin, { params: { caseId }, body: sheet({ id: first }) });
  });
  test('filled in by two at once: the second one gets what the first one saved, and loses nothing', async () => {
    await olena.ok(conditions.put, { params, version: 1, body: written({ q_hot: answer('no') }) });
    const { status, problem } = await hana.ask(conditions.put, { params, version: 1, body: written({ q_hot: answer('yes') }) });
    expect([status, problem.current]).toEqual([409, { version: 2, ...written({ q_hot: answer('no') }) }]);
    // What came by the outbox twice is one.
    await hana.ok(conditions.put, { params, version: 2, body: written({ q_hot: answer('no'), q_when: answer(['rano']), q_area: answer(4.5) }) });
  });
  test('is not finished with a required answer missing; finished it keeps what was asked and never changes', async () => {
    const answers = { q_hot: answer('yes', 'Pustili jsme kohoutek'), q_when: answer(['rano']), q_area: answer(4.5) };
    expect((await olena.ask(conditions.finish, { params, version: 3, body: written(answers) })).problem.fields).toEqual({ 'answers.q_water': 'Chybí odpověď.' });
    await olena.ok(conditions.finish, { params, version: 3, body: written({ ...answers, q_water: answer('u1') }) });
    const { sheet: done, mayWrite } = await olena.ok(conditions.get, { params });
    expect([done.state, Object.keys(done.answers).toSorted(), mayWrite]).toEqual(['finished', ['q_area', 'q_hot', 'q_water'], true]);
    for (const change of [await olena.ask(conditions.put, { params, version: done.version, body: written({}) }), await olena.ask(conditions.finish, { params, version: done.version, body: written({}) }), await olena.ask(conditions.drop, { params, version: done.version })]) expect([change.status, change.problem.detail]).toEqual([409, expect.stringContaining('už se nemění')]);
    const asOlena = (query: ReturnType<typeof sql>) => house.database.asSession(house.secretOf('olena'), (db) => query.execute(db));
    expect((await asOlena(sql`delete from localities.condition_sheet where id = ${first} returning id`)).rows).toEqual([]);
    await expect(asOlena(sql`update localities.condition_sheet set note = 'x' where id = ${first}`)).rejects.toThrow();
  });
  test('is corrected by a new one, which takes its place beside the others', async () => {
    const id = newId();
    await hana.ok(conditions.begin, { params: { caseId }, body: sheet({ id, correctsId: first, answers: { q_water: answer('u2') } }) });
    expect((await hana.ok(conditions.beside, { params: { caseId } })).sheets.map((one) => one.id)).toEqual([first]);
    await hana.ok(conditions.finish, { params: { caseId, sheetId: id }, version: 1, body: written({ q_water: answer('u2') }) });
    const { sheets, versions, older } = await olena.ok(conditions.beside, { params: { caseId } });
    expect([sheets.map((one) => one.id), versions.map((one) => one.id), older]).toEqual([[id], [versionId], 0]);
    expect((await olena.ok(conditions.list, { params: { caseId }, query: {} })).items.find((one) => one.id === first)).toMatchObject({ correctedBy: id });
  });
  test('is printed on A4', async () => {
    const { bytes, headers } = await olena.ask(conditions.print, { params, query: {} });
    expect([bytes.subarray(0, 5).toString(), headers['content-type']]).toEqual(['%PDF-', expect.stringContaining('application/pdf')]);
  });
});
describe('who sees what', () => {
  const draft = newId();
  const seen = async (who: Asker) => [(await who.ask(conditions.list, { params: { caseId }, query: {} })).status, (await who.ask(conditions.beside, { params: { caseId } })).status, (await who.ask(conditions.get, { params })).status, (await who.ask(conditions.get, { params: { caseId, sheetId: draft } })).status];
  const rows = (persona: Persona) => house.database.asSession(house.secretOf(persona), async (db) => (await sql<{ n: number }>`select count(*)::int n from localities.condition_sheet where case_id = ${caseId}`.execute(db)).rows[0]!.n);
  beforeAll(() => olena.ok(conditions.begin, { params: { caseId }, body: sheet({ id: draft }) }));
  test('before they take part, an invited service and strangers see nothing', async () => {
    await olena.ok(cases.invite, { params: { caseId }, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
    for (const persona of ['lucie', 'ivan', 'milan'] as Persona[]) expect([persona, await seen(await house.as(persona)), await rows(persona)]).toEqual([persona, [404, 404, 404, 404], 0]);
    expect((await (await house.as('alena')).ask(conditions.list, { params: { caseId }, query: {} })).status).toBe(403);
  });
  test('taking part: finished sheets with the version they answer are read, drafts are not, and both organisations stand beside each other', async () => {
    const asked = (await lucie.ok(cases.invitations)).items.find((one) => one.caseId === caseId)!;
    await lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' } as never, version: asked.version });
    expect([await seen(lucie), await rows('lucie')]).toEqual([[200, 200, 200, 404], 2]);
    const { sheet: read, version, mayWrite } = await lucie.ok(conditions.get, { params });
    expect([read.mine, version.content.title, mayWrite]).toEqual([false, { cs: 'Podmínky domu', en: 'Conditions of a house' }, false]);
    expect((await lucie.ask(conditions.put, { params, version: 1, body: written({}) })).status).toBe(403);
    // The questionnaire of the other organisation was used here: it may be filled in here too.
    const theirs = newId();
    await lucie.ok(conditions.begin, { params: { caseId }, body: sheet({ id: theirs, onDay: '2025-06-10' }) });
    await lucie.ok(conditions.finish, { params: { caseId, sheetId: theirs }, version: 1, body: { onDay: '2025-06-10', answers: { q_water: answer('u0') }, note: '' } });
    expect((await olena.ok(conditions.beside, { params: { caseId } })).sheets.map((one) => one.organisation.name)).toHaveLength(2);
    expect((await ivan.ask(conditions.beside, { params: { caseId } })).status).toBe(404);
  });
  test('another case in the address is as if the sheet did not exist', async () => {
    expect((await olena.ask(conditions.get, { params: { caseId: newId(), sheetId: first } })).status).toBe(404);
  });
});
