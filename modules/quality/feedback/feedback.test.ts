// Feedback: nobody can tell who said what, nothing is shown under five, a flood stops a campaign and leaves nothing.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { today } from '#platform/i18n/format.ts';
import type { Content } from '#modules/questionnaires/contract.ts';
import { mask } from '#modules/directory/find/testing.ts';
import { toolsOf } from '#modules/retention/testing.ts';
import { feedback } from './contract.ts';
import { answersOf, apart, distributions, isToken, leastVoices, mostInMinute, tokenOf } from './rules.ts';

/** Our own short one (database/reference/feedback.json). */
const versionId = '0192f000-0641-7000-8000-000000000101', daysOn = (days: number) => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

async function begin(more: object = {}): Promise<{ id: string; path: string }> {
  const hana = await house.as('hana'), id = newId();
  await hana.ok(feedback.add, { body: { id, serviceId: services.outreach.id, versionId, name: 'Podzim', beginsOn: today(), endsOn: daysOn(30), ...more } });
  return { id, path: (await hana.ok(feedback.list, {})).items.find((one) => one.id === id)!.path };
}
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => house.app.inject({ method: 'POST', url: `/hlas/${path}?jazyk=uk`, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: new URLSearchParams({ jazyk: 'uk', ...fields }).toString() });
const results = async (id: string, who: Persona = 'olena') => (await house.as(who)).ok(feedback.results, { params: { campaignId: id } });
/** Time goes by: what came stands in an earlier week. */
const weekPasses = async (id: string) => { for (const table of ['voice', 'voice_text']) await house.admin.query(`update quality.${table} set week = week - 7 where campaign_id = $1`, [id]); };

describe('the public page', () => {
  test('first the language, then questions in it; no script, no cookie, nothing kept of who reads', async () => {
    const { path } = await begin();
    expect([isToken(path), (await house.app.inject({ url: `/hlas/${path}` })).body.includes('Tiếng Việt')]).toEqual([true, true]);
    const { statusCode, body, headers } = await house.app.inject({ url: `/hlas/${path}?jazyk=mn` });
    expect([statusCode, headers['set-cookie'], body.includes('<html lang="mn">'), body.includes('аюулгүй'), body.includes('<script'), body.includes('таньж магадгүй')]).toEqual([200, undefined, true, true, false, true]);
    // Whoever takes the telephone next and goes back finds nothing filled in.
    expect([headers['cache-control'], body.includes('method="post" autocomplete="off"')]).toEqual(['no-store', true]);
    const missing = await Promise.all(['abcdefghjkmn', 'x', '..%2f'].map((end) => house.app.inject({ url: `/hlas/${end}` })));
    for (const page of missing) expect([page.statusCode, page.body]).toEqual([404, missing[0]!.body]);
  });
  test('what is wrong is said in the same language and nothing typed is lost; nothing is sent twice by reading the page again', async () => {
    const { path } = await begin(), nothing = await send(path, {}), wrong = await send(path, { q_fb_safe: 'u9', q_fb_good: 'Кухня <b>' });
    expect([nothing.statusCode, nothing.body.includes('Нічого не заповнено')]).toEqual([400, true]);
    expect([wrong.statusCode, wrong.body.includes('Кухня &lt;b&gt;'), wrong.body.includes('Ми не зрозуміли відповідь')]).toEqual([400, true, true]);
    const sent = await send(path, { q_fb_safe: 'u3' });
    expect([sent.statusCode, sent.headers.location, sent.headers['set-cookie']]).toEqual([303, `/hlas/${path}/diky?jazyk=uk`, undefined]);
    expect((await house.app.inject({ url: sent.headers.location! })).body).toContain('Ніхто не знає, що вона ваша');
  });
  test('before it begins and after it ended nothing is taken', async () => {
    const { id, path } = await begin({ beginsOn: daysOn(3) }), count = async () => (await house.admin.query('select count(*)::int n from quality.voice where campaign_id = $1', [id])).rows[0].n as number;
    await send(path, { q_fb_safe: 'u3' });
    await house.admin.query('update quality.campaign set begins_on = $2, ends_on = $3 where id = $1', [id, daysOn(-9), daysOn(-1)]);
    expect([(await send(path, { q_fb_safe: 'u3' })).body.includes('Ми вже не питаємо'), await count()]).toEqual([true, 0]);
  });
});

describe('untraceable', () => {
  test('after a sheet was sent no table and no line of a log says when, from where, by what, or after whom', async () => {
    const { id, path } = await begin(), lines: string[] = [];
    for (const way of ['log', 'error', 'warn', 'info'] as const) vi.spyOn(console, way).mockImplementation((...said: unknown[]) => { lines.push(said.map(String).join(' ')); });
    const { rows: tables } = await house.admin.query<{ t: string }>(`select n.nspname || '.' || quote_ident(c.relname) t from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|information_schema' order by 1`);
    const all = async () => { const read: Record<string, string> = {}; for (const { t } of tables) read[t] = (await house.admin.query<{ x: string }>(`select coalesce(jsonb_agg(to_jsonb(r)), '[]')::text x from ${t} r`)).rows[0]!.x; return read; };
    const before = await all();
    const sent = await send(path, { q_fb_safe: 'u0', q_fb_change: 'STOPA-914' }, { 'user-agent': 'Telefon-Oksany', 'x-forwarded-for': '203.0.113.77', cookie: 'soubeh_session=tajne', referer: 'https://example.test/odkud-9317' });
    expect(sent.statusCode).toBe(303);
    const after = await all();
    // Two tables know of it and no other: no log of changes, of reading, of guests, no replay, no job, no sign of life of a session.
    expect(Object.keys(after).filter((t) => after[t] !== before[t])).toEqual(['quality.voice', 'quality.voice_text']);
    for (const [t, text] of Object.entries(after)) for (const trace of ['Telefon-Oksany', '203.0.113.77', 'odkud-9317', 'tajne']) expect(text.includes(trace), `${t} ${trace}`).toBe(false);
    expect(lines).toEqual([]);
    vi.restoreAllMocks();
    // Words go without the sheet, the sheet without words; both know the week only.
    expect(JSON.parse(after['quality.voice']!).filter((r: { campaign_id: string }) => r.campaign_id === id)).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/), organisation_id: expect.any(String), campaign_id: id, week: expect.any(String), tongue: 'uk', paper: false, answers: { q_fb_safe: { value: 'u0', applies: true, note: '' } } }]);
    expect(Object.keys(JSON.parse(after['quality.voice_text']!).at(-1)).toSorted()).toEqual(['campaign_id', 'id', 'organisation_id', 'question', 'text', 'week']);
  });
  test('neither the place of a row nor its transaction says which came first', async () => {
    const { id, path } = await begin(), levels = ['u0', 'u1', 'u2', 'u3'];
    const order = async () => (await house.admin.query<{ l: string }>(`select answers -> 'q_fb_safe' ->> 'value' l from quality.voice where campaign_id = $1 order by ctid`, [id])).rows.map(({ l }) => l);
    for (let i = 0; i < 16; i++) await send(path, { q_fb_safe: levels[i >> 2]! });
    expect((await house.admin.query('select count(distinct xmin::text)::int n from quality.voice where campaign_id = $1', [id])).rows[0].n).toBe(1);
    const laid = await order();
    expect(laid.toSorted()).toEqual(levels.flatMap((level) => [level, level, level, level]));
    // Sixteen rows in the order they came, or in the opposite one: once in ten million times.
    for (const came of [laid.toSorted(), laid.toSorted().toReversed()]) expect(laid).not.toEqual(came);
    // The application reads neither of the two.
    for (const column of ['ctid', 'xmin']) await expect(house.database.asSession(house.secretOf('hana'), (db) => sql.raw(`select ${column} from quality.voice`).execute(db))).rejects.toMatchObject({ code: '42501' });
  });
  test('the role that leaves a sheet may do that and nothing else of quality; everybody reads by one function', async () => {
    const { path } = await begin();
    for (const what of ['select * from quality.voice', 'select * from quality.campaign', `select quality.take_voice('${newId()}', 'cs', false, '{}', '{}')`, `select * from published.feedback('${path}')`])
      await expect(house.database.asGuest('', (db) => sql.raw(what).execute(db)), what).rejects.toMatchObject({ code: '42501' });
    for (const what of ['select * from quality.voice', `select published.leave_feedback('${path}', 'cs', '{}', '{}')`]) await expect(house.database.asPublic((db) => sql.raw(what).execute(db)), what).rejects.toMatchObject({ code: expect.stringMatching('42501|25006') });
    await expect(house.database.asSession(house.secretOf('hana'), (db) => sql`insert into quality.voice (organisation_id, campaign_id, week, tongue, paper, answers) select organisation_id, id, '2026-11-23', 'cs', false, '{}' from quality.campaign limit 1`.execute(db))).rejects.toMatchObject({ code: '42501' });
  });
  test('a flood stops the campaign for a minute, keeps what was typed and stores nothing of who', async () => {
    const { id, path } = await begin();
    const codes = await Promise.all(Array.from({ length: mostInMinute + 8 }, (_, i) => send(path, { q_fb_safe: 'u1' }, { 'x-forwarded-for': `198.51.100.${i}` })));
    expect(codes.filter(({ statusCode }) => statusCode === 303)).toHaveLength(mostInMinute);
    const refused = codes.find(({ statusCode }) => statusCode !== 303)!;
    expect([refused.statusCode, refused.body.includes('Зараз відповідає багато людей'), /value="u1" checked/.test(refused.body)]).toEqual([429, true, true]);
    expect((await house.admin.query('select count(*)::int n from quality.voice where campaign_id = $1', [id])).rows[0].n).toBe(mostInMinute);
    // Another campaign goes on.
    expect((await send((await begin()).path, { q_fb_safe: 'u1' })).statusCode).toBe(303);
  });
});

describe('what is shown', () => {
  test('nothing of a running week, nothing under five; then batches, so that no sheet is the difference of two looks', async () => {
    const { id, path } = await begin({ beginsOn: today() });
    await house.admin.query('update quality.campaign set begins_on = $2 where id = $1', [id, daysOn(-60)]);
    const shown = async () => { const { campaign, texts } = await results(id); return [campaign.shown, campaign.wait, texts.length]; };
    for (let i = 0; i < 6; i++) await send(path, { q_fb_safe: 'u2', ...(i === 0 && { q_fb_good: 'Milá kuchyně' }) });
    // Not even that something waits: it would say who has just had the telephone in hand.
    expect(await shown()).toEqual([0, false, 0]);
    await weekPasses(id);
    expect(await shown()).toEqual([6, false, 1]);
    for (let i = 0; i < 4; i++) await send(path, { q_fb_safe: 'u0', q_fb_change: `Hluk ${i}` });
    await weekPasses(id);
    // Four more wait, although their week is over.
    expect(await shown()).toEqual([6, true, 1]);
    expect((await house.database.asSession(house.secretOf('olena'), (db) => sql`select id from quality.voice_text where campaign_id = ${id}`.execute(db))).rows).toHaveLength(1);
    await send(path, { q_fb_safe: 'u0' });
    await weekPasses(id);
    expect(await shown()).toEqual([11, false, 5]);
    expect((await results(id)).distributions[0]).toEqual({ question: 'q_fb_safe', answered: 11, counts: [{ key: 'u0', count: 5 }, { key: 'u1', count: 0 }, { key: 'u2', count: 6 }, { key: 'u3', count: 0 }] });
    expect((await house.admin.query<{ n: number }>('select quality.least_voices() n')).rows[0]!.n).toBe(leastVoices);
  });
  test('workers of the service, its coordinator and the head; nobody else knows that there is a campaign', async () => {
    const { id } = await begin();
    const read = async (who: Persona) => (await (await house.as(who)).ask(feedback.results, { params: { campaignId: id } })).status;
    expect(await Promise.all((['olena', 'petra', 'hana', 'tomas', 'lucie', 'jitka', 'ivan', 'milan'] as const).map(read))).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
    expect((await (await house.as('alena')).ask(feedback.results, { params: { campaignId: id } })).status).toBe(403);
    expect((await (await house.as('petra')).ask(feedback.poster, { params: { campaignId: id } })).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
  test('a text that names somebody is hidden by the head only: it stays and is counted', async () => {
    const { id, path } = await begin();
    for (let i = 0; i < 5; i++) await send(path, { q_fb_change: i ? `Hluk ${i}` : 'Olena křičí' });
    await weekPasses(id);
    await house.admin.query('update quality.campaign set begins_on = $2 where id = $1', [id, daysOn(-20)]);
    const text = (await results(id)).texts.find((one) => one.text === 'Olena křičí')!, params = { campaignId: id, textId: text.id };
    expect((await (await house.as('olena')).ask(feedback.hide, { params, body: { reason: 'x' } })).status).toBe(403);
    await (await house.as('hana')).ok(feedback.hide, { params, body: { reason: 'Jmenuje pracovnici.' } });
    const { texts } = await results(id);
    expect([texts.length, texts.find((one) => one.id === text.id)]).toEqual([5, { id: text.id, question: 'q_fb_change', text: '', hidden: true, reason: 'Jmenuje pracovnici.' }]);
    expect((await (await house.as('milan')).ask(feedback.hide, { params, body: { reason: 'x' } })).status).toBe(404);
    await (await house.as('hana')).ok(feedback.show, { params });
    expect((await results(id)).texts.find((one) => one.id === text.id)?.text).toBe('Olena křičí');
  });
  test('whole sheets only where clients were asked so, without words, language and week; paper is marked', async () => {
    const { id, path } = await begin({ answersShown: true }), closed = await begin(), olena = await house.as('olena'), hana = await house.as('hana');
    for (let i = 0; i < 4; i++) await send(path, { q_fb_safe: i % 2 ? 'u0' : 'u3', q_fb_good: 'Kuchyně' });
    await olena.ok(feedback.copy, { params: { campaignId: id }, body: { tongue: 'vi', answers: { q_fb_safe: { value: 'u0', applies: true, note: 'Nguyen' } } } });
    expect((await olena.ask(feedback.copy, { params: { campaignId: id }, body: { tongue: 'vi', answers: {} } })).status).toBe(400);
    await weekPasses(id);
    await house.admin.query('update quality.campaign set begins_on = $2 where id = $1', [id, daysOn(-20)]);
    const query = { question: 'q_fb_safe', answer: 'u0' };
    expect((await olena.ok(feedback.sheets, { params: { campaignId: id }, query })).items).toEqual([1, 2, 3].map(() => ({ answers: { q_fb_safe: { value: 'u0', applies: true, note: '' } } })));
    expect(await results(id)).toMatchObject({ paper: 1, tongues: [] });
    expect((await olena.ask(feedback.sheets, { params: { campaignId: closed.id }, query })).status).toBe(409);
    expect((await hana.ask(feedback.change, { params: { campaignId: closed.id }, version: 1, body: { name: 'x', endsOn: daysOn(9), answersShown: true } })).status).toBe(409);
  });
});

test('answers of a plain form, texts apart, ends of addresses', () => {
  const question = (key: string, kind: 'scale' | 'several' | 'text' | 'number', more: object = {}) => ({ key, kind, words: { cs: key }, help: {}, required: false, mayNotApply: false, choices: kind === 'scale' || kind === 'several' ? ['a', 'b'].map((one) => ({ key: one, words: { cs: one } })) : [], better: 'last' as const, unit: {}, min: null, max: null, showIf: null, importance: null, ...more });
  const content = { title: { cs: 'x' }, intro: {}, languages: ['cs'], topics: [{ key: 't', words: { cs: 't' }, followed: null, questions: [question('s', 'scale'), question('v', 'several'), question('n', 'number'), question('later', 'scale', { showIf: { question: 's', is: ['b'] } }), question('w', 'text')] }] } satisfies Content;
  const answers = answersOf(content, new URLSearchParams('s=a&v=a&v=b&n=1,5&later=a&w=%20Dobr%C3%A9%20&cizi=1'));
  expect(Object.fromEntries(Object.entries(answers).map(([key, { value }]) => [key, value]))).toEqual({ s: 'a', v: ['a', 'b'], n: 1.5, w: 'Dobré' });
  expect(apart(content, answers)).toMatchObject({ texts: { w: 'Dobré' }, answers: { s: { value: 'a' }, v: { value: ['a', 'b'] } } });
  expect(Object.keys(apart(content, answers).answers)).toEqual(['s', 'v', 'n']);
  expect(distributions(content, [answers, {}])[1]).toEqual({ question: 'v', answered: 1, counts: [{ key: 'a', count: 1 }, { key: 'b', count: 1 }] });
  for (let i = 0; i < 50; i++) expect(isToken(tokenOf(crypto.getRandomValues(new Uint8Array(12))))).toBe(true);
});

test('a masked service has no name outside', async () => {
  const { path } = await begin(), body = async () => (await house.app.inject({ url: `/hlas/${path}?jazyk=cs` })).body;
  expect(await body()).toContain(services.outreach.name);
  await mask(house, 'kompas');
  for (const name of [services.outreach.name, 'Kompas', 'Neveřejná']) expect(await body()).not.toContain(name);
});

test('words of campaigns that are over and departures go at the end of their periods; what is younger, runs or is another\'s stays', async () => {
  const tools = toolsOf(house), over = newId(), runs = newId(), kompas = organisations.kompas.id, author = people.hana.membership;
  for (const [id, until] of [[over, '2015-02-28'], [runs, daysOn(30)]]) await house.admin.query(`insert into quality.campaign (id, organisation_id, service_id, version_id, name, path_token, begins_on, ends_on, author_id) values ($1, $2, $3, $4, 'x', $5, '2015-01-01', $6, $7)`, [id, kompas, services.outreach.id, versionId, tokenOf(crypto.getRandomValues(new Uint8Array(12))), until, author]);
  for (const [campaign, text] of [[over, 'Dávno řečené.'], [runs, 'Ještě běží.']]) await house.admin.query(`insert into quality.voice_text (organisation_id, campaign_id, week, question, text) values ($1, $2, '2015-01-05', 'q_fb_better', $3)`, [kompas, campaign, text]);
  for (const day of ['2015-03-03', today()]) await house.admin.query(`insert into quality.departure (id, organisation_id, service_id, on_day, people, destination, author_id) values ($1, $2, $3, $4, 2, 'other', $5)`, [newId(), kompas, services.outreach.id, day, author]);
  await tools.setRule('hana', 'feedback'); await tools.setRule('hana', 'departure');
  expect(await tools.eraseAll('hana')).toBe(2);
  const left = async (text: string) => (await house.admin.query(text, [kompas])).rows;
  expect(await left(`select text from quality.voice_text where organisation_id = $1 and week < '2016-01-01'`)).toEqual([{ text: 'Ještě běží.' }]);
  expect(await left(`select extract(year from on_day)::int as year from quality.departure where organisation_id = $1`)).toEqual([{ year: Number(today().slice(0, 4)) }]);
});
