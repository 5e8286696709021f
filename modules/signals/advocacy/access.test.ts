// Who sees an action and what is in it; attacks on numbers, stories and what was sent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { anonymising } from '#modules/cases/anonymising/contract.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { advocacy } from './contract.ts';
import { elevenCases } from './testing.ts';

let house: TestHouse, shared: SharedCase, petra: Asker, hana: Asker, olena: Asker, jitka: Asker, signals: string[], storyId: string;
const of = { params: { actionId: newId() } }, askId = newId();
const body = (id: string) => ({ id, title: 'Dostupné bydlení', domain: 'housing_market', orpCode: '3211', addresseeKind: 'municipality' as const, addressee: 'Město', asks: 'Otevřít městské byty.', signalIds: signals });
const story = 'Matka s dětmi hledá byt přes rok.';
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  ({ signals } = await elevenCases(house.admin));
  [petra, hana, olena, jitka] = [await house.as('petra'), await house.as('hana'), await house.as('olena'), await house.as('jitka')];
  storyId = newId();
  await olena.ok(anonymising.confirm, { params: { caseId: shared.caseId }, body: { id: storyId, purpose: 'advocacy', title: 'Bez bytu', text: `${story} Dál bydlí na ubytovně.`, question: '' } });
  await petra.ok(advocacy.begin, { body: body(of.params.actionId) });
  await petra.ok(advocacy.ask, { ...of, body: { id: askId, toOrganisationId: organisations.jerabina.id } });
});
afterAll(() => house.close());
const rows = async (who: Persona, table: string) => (await (await house.as(who), house.database.asSession(house.secretOf(who), (db) => sql<Record<string, unknown>>`select * from ${sql.raw(table)}`.execute(db)))).rows;

describe('who sees an action', () => {
  test.each([['petra', 200], ['hana', 200], ['olena', 200], ['tomas', 200], ['jitka', 200], ['lucie', 404], ['ivan', 404], ['milan', 404], ['eva', 404], ['alena', 403]] as [Persona, number][])('%s: %i', async (who, status) => {
    const asker = await house.as(who);
    expect((await asker.ask(advocacy.get, of)).status).toBe(status);
    expect(status !== 200 || (await asker.ok(advocacy.list, { query: {} })).items.some(({ id }) => id === of.params.actionId)).toBe(true);
    expect((await asker.ask(advocacy.pdf, of)).status).toBe(who === 'petra' || who === 'hana' ? 200 : status === 403 ? 403 : 404);
  });
  test('those asked read what is asked and no number of ours; our worker no case beyond reach', async () => {
    expect(await jitka.ok(advocacy.get, of)).toMatchObject({ ours: false, evidence: null, counted: null, signals: [], may: [], prepares: false });
    expect((await (await house.as('tomas')).ok(advocacy.get, of)).signals).toEqual([]);
    expect((await jitka.ask(advocacy.change, { ...of, version: 1, body: { ...body('x'), id: undefined, signalIds: undefined } as never })).status).toBe(404);
    for (const step of [advocacy.propose, advocacy.drop] as const) expect((await jitka.ask(step as typeof advocacy.drop, { ...of, body: { id: newId(), text: 'Nechte toho' } })).status).toBe(404);
    for (const table of ['signals.action_signal', 'signals.action_sheet', 'signals.action_story', 'signals.story_origin']) expect(await rows('jitka', table), table).toEqual([]);
  });
  test('another organisation asks with signals of ours: they do not exist', async () => {
    const theirs = { ...body(newId()), orpCode: null };
    expect((await jitka.ask(advocacy.begin, { body: theirs })).status).toBe(404);
    expect((await petra.ask(advocacy.choose, { ...of, body: { signalIds: [...signals, newId()] } })).status).toBe(404);
    expect((await petra.ok(advocacy.get, of)).counted!.all).toBe(11);
  });
});

describe('the number of another organisation', () => {
  test('counted by itself, approved by its head; fewer than five are written nowhere', async () => {
    expect((await jitka.ask(advocacy.give, { ...of, body: { id: newId(), from: '2026-02-01', until: '2026-01-01' } })).status).toBe(400);
    await jitka.ok(advocacy.give, { ...of, body: { id: newId(), from: '2026-01-01', until: '2026-02-28' } });
    expect((await rows('petra', 'signals.contribution'))).toMatchObject([{ cases: null }]);
    expect(JSON.stringify((await petra.ok(advocacy.get, of)).asked)).not.toMatch(/"cases":\d/);
    await jitka.ok(advocacy.withdrawGiving, of);
    await jitka.ok(advocacy.give, { ...of, body: { id: newId(), from: '2026-01-01', until: '2026-12-31' } });
    expect((await petra.ok(advocacy.get, of)).evidence!.joined).toEqual([{ name: organisations.jerabina.name, cases: 6, from: '2026-01-01', until: '2026-12-31' }]);
    expect((await petra.ask(advocacy.takeBackAsk, { params: { ...of.params, askId } })).status).toBe(409);
  });
  test('by nobody from outside, and by no subtraction: what is given stands by itself, never in a sum with ours', async () => {
    await expect(house.database.asSession(house.secretOf('petra'), (db) => sql`insert into signals.contribution (id, action_id, ask_id, declined, counted_from, counted_until, cases, approved_at) values (${newId()}, ${of.params.actionId}, ${askId}, false, '2026-01-01', '2026-12-31', 50, now())`.execute(db))).rejects.toThrow();
    expect((await house.database.asSession(house.secretOf('petra'), (db) => sql<{ n: number | null }>`select signals.ours_like(${of.params.actionId}, '2026-01-01', '2026-12-31') as n`.execute(db))).rows[0]!.n).toBeNull();
    expect((await house.database.asSession(house.secretOf('jitka'), (db) => sql`select * from signals.counted(${of.params.actionId})`.execute(db))).rows).toEqual([]);
    const { evidence } = await petra.ok(advocacy.get, of);
    expect([evidence!.total, evidence!.levels.every(({ n }) => typeof n !== 'number' || n <= 11)]).toEqual([11, true]);
    expect((await (await house.as('milan')).ask(advocacy.give, { ...of, body: { id: newId(), from: '2026-01-01', until: '2026-12-31' } })).status).toBe(404);
  });
});

describe('a story', () => {
  const id = newId();
  test('names nobody, is asked of its owner, stands on no paper before that', async () => {
    expect((await petra.ask(advocacy.askStory, { ...of, body: { id: newId(), storyId, text: 'Oksana hledá byt.' } })).problem.fields).toHaveProperty('text');
    await petra.ok(advocacy.askStory, { ...of, body: { id, storyId, text: story } });
    expect((await petra.ok(advocacy.get, of)).evidence!.stories).toEqual([]);
    expect((await olena.ok(advocacy.waiting)).stories).toMatchObject([{ id, text: story, decides: true }]);
    for (const who of [petra, hana]) expect((await who.ask(advocacy.approveStory, { params: { actionStoryId: id }, body: {} })).status).toBe(409);
    for (const who of ['jitka', 'milan', 'lucie'] as const) expect((await (await house.as(who)).ask(advocacy.approveStory, { params: { actionStoryId: id }, body: {} })).status).toBe(404);
    await expect(house.database.asSession(house.secretOf('petra'), (db) => sql<{ id: string }>`update signals.action_story set approved_at = now() where id = ${id} returning id`.execute(db)).then(({ rows: r }) => r.length)).resolves.toBe(0);
    await olena.ok(advocacy.approveStory, { params: { actionStoryId: id }, body: {} });
    expect((await petra.ok(advocacy.get, of)).evidence!.stories).toEqual([story]);
    expect((await olena.ask(anonymising.remove, { params: { caseId: shared.caseId, storyId } })).status).toBe(409);
  });
  test('made for colleagues only it is lent to nobody', async () => {
    const other = newId();
    await olena.ok(anonymising.confirm, { params: { caseId: shared.caseId }, body: { id: other, purpose: 'intervision', title: 'Bez bytu', text: 'Otec pracuje v noci.', question: '' } });
    expect((await petra.ask(advocacy.askStory, { ...of, body: { id: newId(), storyId: other, text: 'Otec pracuje v noci.' } })).status).toBe(404);
  });
  test('taken back after the sheet was made and approved, it does not go out; the head approves anew', async () => {
    const draft = (await petra.ask(advocacy.docx, of)).bytes.length;
    await hana.ok(advocacy.approve, { ...of, body: { id: newId() } });
    await olena.ok(advocacy.withdrawStory, { params: { actionStoryId: id } });
    expect((await petra.ok(advocacy.get, of)).approvalHolds).toBe(false);
    const send = { ...of, body: { id: newId(), onDay: today(), way: 'email' as const } };
    expect([draft > 0, (await petra.ask(advocacy.send, send)).status]).toEqual([true, 409]);
    await hana.ok(advocacy.approve, { ...of, body: { id: newId() } });
    await petra.ok(advocacy.send, { ...send, body: { ...send.body, id: newId() } });
    expect((await petra.ok(advocacy.get, of)).evidence!.stories).toEqual([]);
  });
});

describe('once it was sent', () => {
  test('nothing of it changes, whoever asks; those who joined read what went also in their name', async () => {
    expect((await jitka.ok(advocacy.get, of)).evidence!.total).toBe(11);
    expect((await jitka.ask(advocacy.pdf, of)).status).toBe(200);
    for (const gone of [jitka.ask(advocacy.withdrawGiving, of), petra.ask(advocacy.choose, { ...of, body: { signalIds: [] } }), petra.ask(advocacy.askStory, { ...of, body: { id: newId(), storyId, text: story } })]) expect((await gone).status).toBe(409);
    for (const change of [sql`update signals.action_sheet set fingerprint = 'x'`, sql`delete from signals.action_step`, sql`update signals.action_step set text = 'x'`]) await expect(house.database.asSession(house.secretOf('hana'), (db) => change.execute(db))).rejects.toThrow();
    expect((await (await house.as('ivan')).ask(advocacy.pdf, of)).status).toBe(404);
  });
  test('an answer is written by ours, not by those who joined', async () => {
    const answer = { ...of, body: { id: newId(), onDay: today(), answer: 'refused' as const, text: 'Byty nejsou.' } };
    expect((await jitka.ask(advocacy.answer, answer)).status).toBe(404);
    expect((await olena.ask(advocacy.answer, answer)).status).toBe(403);
    await petra.ok(advocacy.answer, answer);
    expect((await jitka.ok(advocacy.get, of)).steps.map(({ kind }) => kind)).toEqual(['sent', 'answered']);
  });
});
