// Composing, confirming and correcting a story; nothing is stored before it is confirmed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { anonymising } from './contract.ts';
import { anonymise, lexicon, remaining, textOf } from './rules.ts';

let house: TestHouse, shared: SharedCase, olena: Asker;
const params = () => ({ caseId: shared.caseId });
const secret = 'Otec se svěřil s výhrůžkami', by = [organisations.kompas.id, people.olena.membership] as const;
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  olena = await house.as('olena');
  await house.admin.query(`update people.profile set citizenships = '{UKR}' where organisation_id = $1`, [by[0]]);
  const fact = (table: string, row: Record<string, unknown>) => house.admin.query(`insert into ${table} (id, organisation_id, author_id, case_id, about, ${Object.keys(row).join(', ')}) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], ${Object.keys(row).map((_, i) => `$${i + 5}`).join(', ')})`, [...by, shared.caseId, shared.mother, ...Object.values(row)]);
  await fact('cases.request', { person_id: shared.mother, words: 'Chceme větší byt než v Lískovci, Danylko nemá kde psát úkoly.', reading: 'Oksana je unavená, Taras pracuje v noci.' });
  await fact('cases.request', { person_id: shared.father, words: secret, confidence_of: shared.father });
  await fact('cases.child_sheet', { person_id: shared.danylo, school: 'ZŠ Lipová', support_person: 'sousedka Věra Hrubá' });
  await house.admin.query(`insert into people.accommodation (id, organisation_id, person_id, kind, address, author_id) values (gen_random_uuid(), $1, $2, 'rent', 'Nádražní 15, Dolní Lhota', $3)`, [by[0], shared.mother, by[1]]);
  await house.admin.query(`insert into work.record (id, organisation_id, author_id, case_id, about, service_id, minutes, mode, on_day, facts) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], $5, 60, 'field', '2026-11-02', 'Oksana ukázala smlouvu z Dolní Lhoty, paní Hrubá pohlídala Zlatku. Volat 777 123 456.')`, [...by, shared.caseId, shared.mother, services.outreach.id]);
});
afterAll(() => house.close());
const stories = async () => Number((await house.admin.query('select count(*) n from cases.anonymised_story')).rows[0].n);
const body = (text: string, more: object = {}) => ({ id: newId(), purpose: 'intervision' as const, title: 'Rodina bez bytu', text, question: 'Co byste zkusili?', ...more });

describe('composing', () => {
  test('takes over what is written, without confidences, and gives the names that must go', async () => {
    const { parts, known, alike } = await olena.ok(anonymising.compose, { params: params() });
    const all = parts.map(({ text }) => text).join('\n'), of = lexicon(known);
    expect(parts.map(({ part }) => part)).toEqual(['request', 'tried']);
    expect(all).toContain('Danylko');
    expect(all).not.toContain(secret);
    const story = textOf(anonymise(all, of, '2026-11-25'));
    for (const name of ['Lískov', 'Danyl', 'Oksan', 'Taras', 'Lhot', 'Hrub', 'Zlat', '777']) expect(story, story).not.toContain(name);
    expect(story).toContain('matka je unavená, otec pracuje v noci.');
    expect(remaining(story, of, '2026-11-25')).toEqual([]);
    expect(alike).toMatchObject({ citizenship: 1, citizenships: ['UKR'], children: 3, childrenAlike: 1, together: 1 });
  });
  test('stores nothing', async () => { expect(await stories()).toBe(0); });
});

describe('confirming', () => {
  test.each([['Oksana hledá byt.', 'Oksana'], ['Maminka Danylka hledá byt.', 'Maminka Danylka'], ['Hledá byt, volá 777 123 456.', '777 123 456'], ['Bydlí v Dolní Lhotě.', 'Dolní Lhotě'], ['Termín 3. 12. 2026.', '3. 12. 2026']])('%s is refused and says why', async (text, word) => {
    const { status, problem } = await olena.ask(anonymising.confirm, { params: params(), body: body(text) });
    expect([status, problem.fields?.text?.includes(`„${word}“`)]).toEqual([400, true]);
    expect(await stories()).toBe(0);
  });
  test('a name in the title or the question is one as well', async () => {
    for (const more of [{ title: 'Rodina Sydorčukova' }, { question: 'Jak mluvit s Tarasem?' }]) expect((await olena.ask(anonymising.confirm, { params: params(), body: body('Matka hledá byt.', more) })).status).toBe(400);
  });
  test('empty, and kept without a reason', async () => {
    for (const wrong of [body('   '), body('Oksana hledá byt.', { kept: ['Oksana'] })]) expect((await olena.ask(anonymising.confirm, { params: params(), body: wrong })).status).toBe(400);
  });
  test('knowingly kept with a reason it goes; what is not in the text is not remembered as kept', async () => {
    await olena.ok(anonymising.confirm, { params: params(), body: body('Na stole stojí Kompas.', { kept: ['Kompas', 'Taras'], keptReason: 'Kompas je tu hračka, ne organizace.' }) });
    const [one] = (await olena.ok(anonymising.list, { params: params() })).items;
    expect(one).toMatchObject({ kept: ['Kompas'], keptReason: 'Kompas je tu hračka, ne organizace.', mine: true, brought: false });
    await olena.ok(anonymising.remove, { params: { caseId: shared.caseId, storyId: one!.id } });
    expect(await stories()).toBe(0);
  });
  test('two edits at once: the second one is shown both versions', async () => {
    const story = body('Matka hledá byt.');
    await olena.ok(anonymising.confirm, { params: params(), body: story });
    const at = { caseId: shared.caseId, storyId: story.id }, edit = (text: string) => ({ params: at, version: 1, body: { title: story.title, text, question: '' } });
    await olena.ok(anonymising.change, edit('Matka hledá větší byt.'));
    const { status, problem } = await olena.ask(anonymising.change, edit('Matka hledá menší byt.'));
    expect([status, problem.code, (problem.current as { text: string; version: number }).text, (problem.current as { version: number }).version]).toEqual([409, 'conflict', 'Matka hledá větší byt.', 2]);
    expect((await olena.ask(anonymising.change, { ...edit('Oksana hledá byt.'), version: 2 })).status).toBe(400);
  });
});

describe('who', () => {
  test.each(['tomas', 'ivan', 'lucie', 'eva', 'klub'] as const)('%s does not reach the case', async (persona) => {
    const other = await house.as(persona), [story] = (await olena.ok(anonymising.list, { params: params() })).items;
    for (const outcome of [await other.ask(anonymising.compose, { params: params() }), await other.ask(anonymising.list, { params: params() }), await other.ask(anonymising.confirm, { params: params(), body: body('Matka hledá byt.') }),
      await other.ask(anonymising.change, { params: { caseId: shared.caseId, storyId: story!.id }, version: 2, body: { title: 'x', text: 'x', question: '' } }), await other.ask(anonymising.remove, { params: { caseId: shared.caseId, storyId: story!.id } })]) expect(outcome.status).toBe(404);
  });
  test('a colleague within reach reads the story and does not remove it', async () => {
    const hana = await house.as('hana'), { items } = await hana.ok(anonymising.list, { params: params() });
    expect(items.map(({ mine }) => mine)).toEqual([false]);
    expect((await hana.ask(anonymising.remove, { params: { caseId: shared.caseId, storyId: items[0]!.id } })).status).toBe(404);
  });
  test('one who was released the mapping tells it from what was released; the other organisation does not read that story', async () => {
    for (const person of ['mother', 'father', 'danylo', 'zlata', 'marko'] as const) await shared.sign(person, 'mapping');
    await shared.accept();
    const lucie = await house.as('lucie'), story = body('Matka hledá byt, ptá se Jeřabina.', { kept: ['Jeřabina'], keptReason: 'Je to strom u domu.' });
    expect((await lucie.ok(anonymising.compose, { params: params() })).parts.map(({ text }) => text).join()).toContain('Danylko');
    await lucie.ok(anonymising.confirm, { params: params(), body: story });
    expect((await olena.ok(anonymising.list, { params: params() })).items.map(({ id }) => id)).not.toContain(story.id);
    for (const person of ['mother', 'father', 'danylo', 'zlata', 'marko'] as const) await shared.end(person);
    expect((await lucie.ask(anonymising.compose, { params: params() })).status).toBe(404);
  });
});
