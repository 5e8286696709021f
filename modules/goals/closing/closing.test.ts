// A year from its agreed changes to its closing, and what goes on in the next one.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { work } from '#modules/work/contract.ts';
import { goalBoard } from '../board/contract.ts';
import { goals } from '../contract.ts';
import { goalMilestones } from '../milestones/contract.ts';
import { goalTemplates } from '../templates/contract.ts';
import { goalVersions } from '../versions/contract.ts';
import { goalsClosing } from './contract.ts';

const centreId = organisations.lipa.id, planId = randomUUID(), year = 2026;
const counted = randomUUID(), milestone = randomUUID(), events = randomUUID(), opened = randomUUID(), told = randomUUID();
let house: TestHouse, ivan: Asker, milan: Asker, hana: Asker;
const step = (who: Asker, kind: 'submitted' | 'returned' | 'approved' | 'published' | 'started' | 'reopened', text = '', plan = planId) => who.ok(goals.step, { params: { planId: plan }, body: { id: randomUUID(), kind, text } });
const event = (onDay: string) => ({ id: newId(), onDay, minutes: 60, mode: 'field' as const, directness: 'organisational' as const, facts: 'Osvětová akce', details: { kind: 'event' as const } });

beforeAll(async () => {
  house = await openHouse();
  await house.admin.query('update access.organisation set parent_id = $1 where id = any ($2)', [organisations.kompas.id, [organisations.lipa.id, organisations.jerabina.id]]);
  [ivan, milan, hana] = [await house.as('ivan'), await house.as('milan'), await house.as('hana')];
  await ivan.ok(goals.begin, { body: { id: planId, centreId, year, responsible: 'Vedení centra' } });
  await ivan.ok(goals.add, { params: { planId }, body: { id: counted, text: 'Aspoň dvě osvětové akce', kind: 'count', measures: [{ id: events, kind: 'indicator', indicator: { measure: 'records', filter: { kinds: ['event'] }, target: { kind: 'at_least', value: 2 } } }] } });
  await ivan.ok(goals.add, { params: { planId }, body: { id: milestone, text: 'Kontaktní místo', kind: 'dated_milestone', measures: [{ id: opened, kind: 'milestone', words: 'Otevřeno v Sušici', dueOn: '2026-09-30' }] } });
  await ivan.ok(goals.add, { params: { planId }, body: { id: told, text: 'Lepší prezentace centra', kind: 'text', responsibleId: ivan.membershipId } });
  for (const [who, kind] of [[milan, 'submitted'], [hana, 'approved'], [milan, 'started']] as const) await step(who, kind);
  for (const day of ['2026-02-10', '2026-05-12']) await ivan.ok(work.add, { body: event(day) as never });
});
afterAll(() => house.close());
const goalNow = (goalId: string) => ivan.ok(goals.get, { params: { goalId } });
const versions = (goalId: string, who = ivan) => who.ok(goalVersions.list, { params: { goalId } });

test('a change holds when the department agrees; refused and taken back ones change nothing', async () => {
  const { content } = await goalNow(milestone), later = { ...content, measures: [{ ...content.measures[0]!, dueOn: '2026-11-30' }, { id: randomUUID(), kind: 'judgement' as const, words: 'Lidé o místě vědí' }] };
  const propose = async (id: string, to: typeof later | null, who = milan) => (await who.ask(goalVersions.propose, { params: { goalId: milestone }, body: { id, content: to, reason: 'Smlouva se opozdila' } })).status;
  expect(await propose(randomUUID(), later, ivan)).toBe(403);
  expect(await propose(randomUUID(), content as typeof later)).toBe(409);
  const first = randomUUID(), second = randomUUID();
  expect(await propose(first, null)).toBe(201);
  expect(await propose(second, later)).toBe(409);
  const answer = async (versionId: string, agrees: boolean, who = hana) => (await who.ask(goalVersions.answer, { params: { versionId }, version: 1, body: { agrees, answer: agrees ? '' : 'Ještě to zkuste.' } })).status;
  expect(await answer(first, true, milan)).toBe(403);
  expect(await answer(first, false)).toBe(204);
  expect(await propose(second, later)).toBe(201);
  expect((await goalNow(milestone)).content.measures).toHaveLength(1);
  expect((await hana.ok(goals.waiting)).items).toMatchObject([{ planId, why: 'changes', count: 1 }]);
  // Asked of the database itself, the centre's head answers nothing and writes no agreed wording.
  for (const text of [`update goals.goal_version set state = 'agreed' where id = '${second}'`, `insert into goals.goal_version (id, goal_id, number, content, reason, state) values (gen_random_uuid(), '${counted}', 0, '{}', 'x', 'agreed')`])
    await expect(house.database.asSession(house.secretOf('milan'), (db) => sql.raw(text).execute(db)), text).rejects.toThrow();
  expect(await answer(second, true)).toBe(204);
  expect((await goalNow(milestone)).content).toEqual({ ...later, measures: [later.measures[0], { ...later.measures[1], indicator: null, dueOn: null, evidence: '' }] });
  expect((await versions(milestone)).items.map(({ number, state }) => [number, state])).toEqual([[3, 'agreed'], [2, 'refused'], [1, 'agreed']]);
  // Back to the wording without the judgement: the measure is out, its row stays.
  expect(await propose(randomUUID(), content as typeof later)).toBe(201);
  const { items: [back] } = await versions(milestone, hana);
  await hana.ok(goalVersions.answer, { params: { versionId: back!.id }, version: back!.version, body: { agrees: true } });
  expect((await goalNow(milestone)).content.measures.map(({ kind }) => kind)).toEqual(['milestone']);
});

test('a milestone reached while a change waits keeps by what it can be seen; what is no milestone any more is not reached', async () => {
  const { content } = await goalNow(milestone), [one] = content.measures, reach = (was: string | null, reachedOn: string | null, evidence: string) => ivan.ok(goalMilestones.set, { params: { measureId: one!.id }, body: { was, reachedOn, evidence } });
  const agreed = async (measure: object) => {
    const versionId = randomUUID();
    await milan.ok(goalVersions.propose, { params: { goalId: milestone }, body: { id: versionId, content: { ...content, measures: [measure as never] }, reason: 'Upřesnění' } });
    await reach(null, '2026-08-01', 'Smlouva s městem');
    await hana.ok(goalVersions.answer, { params: { versionId }, version: 1, body: { agrees: true } });
    return (await goalNow(milestone)).measures.map(({ reachedOn, evidence }) => [reachedOn, evidence]);
  };
  expect(await agreed({ ...one, dueOn: '2026-10-31' })).toEqual([['2026-08-01', 'Smlouva s městem']]);
  await reach('2026-08-01', null, '');
  expect(await agreed({ ...one, kind: 'judgement', dueOn: null })).toEqual([[null, 'Smlouva s městem']]);
  const back = randomUUID();
  await milan.ok(goalVersions.propose, { params: { goalId: milestone }, body: { id: back, content, reason: 'Zpět' } });
  await hana.ok(goalVersions.answer, { params: { versionId: back }, version: 1, body: { agrees: true } });
});

test('a template leaves out what is one centre\'s own; a sister centre begins from it and sees no goals but its own', async () => {
  const id = randomUUID();
  await ivan.ok(goalTemplates.make, { body: { id, goalId: told, shared: true } });
  const jitka = await house.as('jitka'), lucie = await house.as('lucie'), { items: [template] } = await lucie.ok(goalTemplates.list, { query: {} });
  expect(template).toMatchObject({ id, mine: false, usedBy: [], content: { responsibleId: null, text: 'Lepší prezentace centra' } });
  const sister = randomUUID(), goalId = randomUUID();
  await lucie.ok(goals.begin, { body: { id: sister, centreId: organisations.jerabina.id, year } });
  await lucie.ok(goals.add, { params: { planId: sister }, body: { ...template!.content, id: goalId, templateId: id } });
  expect((await hana.ok(goalTemplates.list, { query: {} })).items[0]!.usedBy.map(({ goalId: used }) => used).sort()).toEqual([told, goalId].sort());
  expect((await jitka.ok(goalTemplates.list, { query: {} })).items[0]!.usedBy.map(({ goalId: used }) => used)).toEqual([goalId]);
  expect((await (await house.as('eva')).ok(goalTemplates.list, { query: {} })).items).toEqual([]);
});

test('a closed year keeps its numbers whatever is written later, tells the difference, and closes anew after a reopening', async () => {
  const look = () => ivan.ok(goalsClosing.get, { params: { planId } }), close = (outcomes: object[]) => milan.ask(goalsClosing.close, { params: { planId }, body: { id: randomUUID(), outcomes } as never });
  expect((await look()).goals.map(({ proposed, measures: [one] }) => [proposed, one?.reading?.value ?? null])).toEqual([['fulfilled', 2], ['not', 0], [null, null]]);
  const lacking = await close([{ goalId: counted, outcome: 'fulfilled' }, { goalId: milestone, outcome: 'moved' }]);
  expect([lacking.status, Object.keys(lacking.problem.fields!)]).toEqual([400, ['outcomes.1.reason', 'outcomes.2.outcome']]);
  const all = [{ goalId: counted, outcome: 'fulfilled' }, { goalId: milestone, outcome: 'moved', reason: 'Smlouva až v lednu' }, { goalId: told, outcome: 'fulfilled' }];
  expect((await close(all)).status).toBe(201);
  const { rows: [frozen] } = await house.admin.query<{ id: string; n: number }>('select id, cardinality(records) n from goals.closing where measure_id = $1', [events]);
  expect(frozen!.n).toBe(2);
  await ivan.ok(work.add, { body: event('2026-06-01') as never });
  expect((await look()).goals[0]!.measures[0]).toMatchObject({ reading: { value: 2 }, movedBy: 1 });
  expect((await ivan.ok(goalBoard.records, { params: { goalId: counted }, query: { measureId: events } })).items.map(({ onDay }) => onDay)).toEqual(['2026-05-12', '2026-02-10']);
  for (const text of [`update goals.closing set reading = '{}' where id = '${frozen!.id}'`, `update goals.goal set outcome = 'not' where id = '${counted}'`, `update goals.measure set reached_on = '2026-09-01' where id = '${opened}'`])
    await expect(house.database.asSession(house.secretOf('milan'), (db) => sql.raw(text).execute(db)), text).rejects.toThrow();
  expect((await milan.ask(goals.step, { params: { planId }, body: { id: randomUUID(), kind: 'reopened', text: 'Chyběly akce' } })).status).toBe(403);
  await step(hana, 'reopened', 'Chyběly akce');
  expect((await close(all)).status).toBe(201);
  expect((await look()).goals[0]!.measures[0]).toMatchObject({ reading: { value: 3 }, movedBy: null });
  expect((await house.admin.query('select from goals.closing where measure_id = $1', [events])).rowCount).toBe(2);
});

test('the next year starts from this one: days moved, targets raised, a link back', async () => {
  const next = randomUUID(), [a, b] = [randomUUID(), randomUUID()];
  await milan.ok(goals.begin, { body: { id: next, centreId, year: year + 1 } });
  // What showed that it was reached last year shows nothing of the next one.
  await house.admin.query(`update goals.measure set reached_on = '2026-12-30', evidence = 'Smlouva s městem' where id = $1`, [opened]);
  await milan.ok(goals.carry, { params: { planId: next }, body: { goals: [{ id: a, fromGoalId: milestone }, { id: b, fromGoalId: counted, targets: [{ measureId: events, value: 5 }] }] } });
  const { goals: list } = await ivan.ok(goals.year, { params: { centreId, year: year + 1 } });
  expect(list.map(({ id, content, from }) => [id, content.measures[0]!.dueOn, content.measures[0]!.indicator?.target?.value ?? null, from!.outcome])).toEqual([[a, '2027-09-30', null, 'moved'], [b, null, 5, 'fulfilled']]);
  expect([list[1]!.content.measures[0]!.id === events, list[0]!.content.measures[0]!.evidence, list[0]!.measures[0]!.reachedOn]).toEqual([false, '', null]);
});
