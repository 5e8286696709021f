// Who sees which goals on the board, who reminds and evaluates; what happens when two evaluate at once; what an evaluation keeps.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitments } from '#modules/commitments/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { goalEvaluations } from '../evaluation/contract.ts';
import { goalBoard } from './contract.ts';
import { lastDayOf, monthOf } from './rules.ts';
import { asDepartment, records, runningPlan, writeRecord } from './testing.ts';

// The month that is over, and the year it belongs to: in January that is the year before.
const month = monthOf(addDays(monthOf(today()), -1)), year = Number(month.slice(0, 4)), { lipa, jerabina } = organisations;
let house: TestHouse, plan: { planId: string; goalIds: string[]; measureIds: string[] }, sister: { planId: string; goalIds: string[] };
const elsewhere = newId(), goal = (at: number) => plan.goalIds[at]!, as = (who: Persona) => house.as(who);

beforeAll(async () => {
  house = await openHouse();
  const { admin } = house;
  await asDepartment(admin);
  plan = await runningPlan(admin, { organisation: 'lipa', author: 'ivan', year, since: `${month}`, goals: [
    { text: 'Osvětové akce', indicator: records(70) }, { text: 'Nové prostory', milestone: lastDayOf(month) }, { text: 'Lepší spolupráce s úřady' }, { text: 'Ve dvou městech', parts: [{ text: 'V prvním', indicator: records(2) }, { text: 'V druhém', indicator: records(1000) }] },
  ] });
  sister = await runningPlan(admin, { organisation: 'jerabina', author: 'lucie', year, since: `${month}`, goals: [{ text: 'Cíl sestry', indicator: records(5) }] });
  await house.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, state, organiser_id, author_id) values ($1, $2, 'team', 'Porada sestry', $3, 'invited', $4, $4)`, [elsewhere, jerabina.id, today(), people.jitka.membership]);
  for (const day of [month, addDays(month, 3), addDays(month, 9)]) await writeRecord(admin, 'ivan', 'lipa', day);
});
afterAll(() => house.close());
const centresOf = async (who: Persona) => (await (await as(who)).ok(goalBoard.year, { query: { year } })).centres;

describe('who sees which centres', () => {
  test.each<[string, Persona, string[], string]>([
    ['the head of the department', 'hana', ['lipa', 'jerabina'], 'may remind'], ['a worker of the department', 'olena', ['lipa', 'jerabina'], ''], ['its coordinator', 'petra', ['lipa', 'jerabina'], ''],
    ['the head of a centre', 'milan', ['lipa'], 'evaluates'], ['its worker', 'ivan', ['lipa'], 'evaluates'], ['the head of the sister', 'jitka', ['jerabina'], ''], ['its worker', 'lucie', ['jerabina'], ''], ['a stranger', 'eva', [], ''],
  ])('%s', async (_, who, sees, can) => {
    const found = (await centresOf(who)).filter(({ plan: of }) => of), lipas = found.find(({ id }) => id === lipa.id);
    expect(found.map(({ id }) => (id === lipa.id ? 'lipa' : 'jerabina')).toSorted()).toEqual(sees.toSorted());
    expect([lipas?.mayRemind ?? false, lipas?.mayEvaluate ?? false]).toEqual([can === 'may remind', can === 'evaluates' || can === 'may remind']);
    const never = (await (await as(who)).ask(goalBoard.goal, { params: { goalId: newId() } })).bytes.toString(), one = await (await as(who)).ask(goalBoard.goal, { params: { goalId: goal(0) } });
    if (sees.includes('lipa')) expect(one.status).toBe(200); else expect([one.status, one.bytes.toString()]).toEqual([404, never]);
  });
  test('what needs attention comes first, and a head sees no centre beside those', async () => {
    const centres = await centresOf('hana');
    expect(centres.map(({ id }) => id)).not.toContain(organisations.kompas.id);
    const [first] = centres;
    expect([first!.id, first!.goals.map(({ text, signal }) => [text, signal])]).toEqual([lipa.id, [['Osvětové akce', 'endangered'], ['Nové prostory', lastDayOf(month) < today() ? 'endangered' : 'on'], ['Lepší spolupráce s úřady', 'words'], ['Ve dvou městech', 'endangered']]]);
    expect(first!.goals[0]!.measures[0]!.reading).toMatchObject({ value: 3, target: 70, records: 3 });
    expect(first!.months.filter(({ waits }) => waits).map((one) => one.month)).toEqual([month]);
  });
  test('every number opens its records; those that the reader does not see are counted', async () => {
    const ask = async (who: Persona) => (await as(who)).ok(goalBoard.records, { params: { goalId: goal(0) }, query: { measureId: plan.measureIds[0]! } });
    expect([(await ask('ivan')).items.length, (await ask('ivan')).hidden]).toEqual([3, 0]);
    expect([(await ask('petra')).items.length, (await ask('petra')).hidden]).toEqual([0, 3]);
    expect((await (await as('ivan')).ask(goalBoard.records, { params: { goalId: goal(2) }, query: { measureId: plan.measureIds[0]! } })).status).toBe(404);
  });
});

describe('the evaluation', () => {
  const words = (more: object = {}) => ({ id: newId(), base: 0, standing: 'slow' as const, comment: 'Chybí zájemci', ...more });
  const write = async (who: Persona, goalId: string, body: object, of = month) => (await as(who)).ask(goalEvaluations.write, { params: { goalId, month: of }, body: body as never });
  const read = async (who: Persona) => (await as(who)).ok(goalEvaluations.ofMonth, { params: { centreId: lipa.id, year }, query: { month } });

  test('is for the team of the centre and the head of its department; what is not seen does not exist', async () => {
    for (const [who, status] of [['ivan', 200], ['hana', 200], ['olena', 409], ['jitka', 404], ['eva', 404]] as const) expect([who, (await write(who, goal(3), words({ standing: 'going' }))).status]).toEqual([who, status]);
    expect((await (await as('lucie')).ask(goalEvaluations.ofMonth, { params: { centreId: lipa.id, year }, query: {} })).status).toBe(404);
    expect((await write('ivan', (await house.admin.query<{ id: string }>('select id from goals.goal where parent_id = $1', [goal(3)])).rows[0]!.id, words())).status).toBe(409);
    expect((await write('ivan', goal(2), words(), monthOf(addDays(today(), 40)))).status).toBe(409);
  });
  test('keeps the values of the end of the month, whatever is written into records later; of a meeting that one does not see it knows nothing', async () => {
    expect((await write('ivan', goal(0), words({ meetingId: elsewhere }))).status).toBe(404);
    expect((await write('ivan', goal(0), words())).status).toBe(200);
    await writeRecord(house.admin, 'ivan', 'lipa', addDays(month, 4));
    const found = await read('milan'), one = found.goals[0]!;
    expect([found.on, one.now!.measures[0]!.reading!.value, one.measures[0]!.reading!.value]).toEqual([lastDayOf(month), 3, 3]);
    expect((await (await as('milan')).ok(goalBoard.goal, { params: { goalId: goal(0) } })).goal.measures[0]!.reading!.value).toBe(4);
  });
  test('of two at once: the second one is given both versions, the same words again are no conflict, and nothing is lost', async () => {
    const first = words({ standing: 'going', comment: 'Jednáme' }), second = words({ standing: 'stopped', comment: 'Starosta odmítl' });
    expect((await write('milan', goal(2), first)).reply).toEqual({ version: 1 });
    expect((await write('milan', goal(2), first)).reply).toEqual({ version: 1 });
    const late = await write('ivan', goal(2), second);
    expect([late.status, late.problem.current]).toEqual([409, expect.objectContaining({ version: 1, standing: 'going', comment: 'Jednáme', author: 'Milan Rataj' })]);
    expect((await write('ivan', goal(2), { ...second, base: 1 })).reply).toEqual({ version: 2 });
    expect((await write('milan', goal(2), { ...first, base: 1, comment: 'Jednáme dál' })).status).toBe(409);
    expect((await read('milan')).goals[2]!.now).toMatchObject({ standing: 'stopped', comment: 'Starosta odmítl', version: 2 });
  });
  test('words written on before the first answer came are mine and no conflict; over a colleague they are', async () => {
    const of = monthOf(today()), mine = words({ comment: 'První' });
    expect((await write('ivan', goal(2), mine, of)).reply).toEqual({ version: 1 });
    expect((await write('ivan', goal(2), { ...mine, comment: 'První a druhé' }, of)).reply).toEqual({ version: 2 });
    expect((await write('ivan', goal(2), { ...mine, comment: 'Třetí' }, of)).status).toBe(409);
    await house.admin.query('delete from goals.evaluation where goal_id = $1 and month = $2', [goal(2), of]);
  });
  test('a measure becomes a task: for a colleague it holds, for the department it is an offer; whoever sees the goal knows of it', async () => {
    const task = { id: newId(), what: 'Domluvit nové prostory', membershipId: people.hana.membership, dueOn: null }, body = words({ task });
    expect((await write('ivan', goal(1), { ...body, task: { ...task, membershipId: people.jitka.membership } })).status).toBe(404);
    expect((await write('ivan', goal(1), body)).status).toBe(200);
    expect((await write('ivan', goal(1), body)).status).toBe(200);
    expect((await (await as('hana')).ok(commitments.offers)).toUs.map(({ what, state }) => [what, state])).toEqual([['Domluvit nové prostory', 'offered']]);
    expect((await (await as('olena')).ok(goalBoard.goal, { params: { goalId: goal(1) } })).tasks).toMatchObject([{ what: 'Domluvit nové prostory', owner: 'Hana Dvorská', state: 'offered', mine: false }]);
    const { rows } = await house.admin.query('select from commitments.commitment');
    expect(rows).toHaveLength(1);
  });
  test('asked of the database itself, no task of a case and no meeting that the writer does not see is tied to it', async () => {
    await as('ivan');
    await expect(house.database.asSession(house.secretOf('ivan'), (db) => sql`update goals.evaluation set meeting_id = ${elsewhere} where goal_id = ${goal(0)}`.execute(db))).rejects.toMatchObject({ code: '42501' });
  });
  test('a meeting of the team of that day is found by itself and leads to the month that waits, or to this one', async () => {
    const meeting = newId();
    await house.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, state, organiser_id, author_id) values ($1, $2, 'team', 'Porada týmu', $3, 'invited', $4, $4)`, [meeting, lipa.id, today(), people.milan.membership]);
    expect((await read('milan')).meeting).toMatchObject({ id: meeting, title: 'Porada týmu' });
    if (today().slice(0, 4) === String(year)) expect((await (await as('milan')).ok(goalEvaluations.ofMeeting, { params: { meetingId: meeting } })).plan).toMatchObject({ centreId: lipa.id, month: monthOf(today()), evaluated: 0, of: 4 });
    expect((await (await as('ivan')).ask(goalEvaluations.ofMeeting, { params: { meetingId: meeting } })).status).toBe(404);
    const paper = await (await as('milan')).ask(goalEvaluations.sheet, { params: { centreId: lipa.id, year }, query: { month } });
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('a reminder is a task offered to the head of the centre, once while it waits, and only by the department', async () => {
  const remind = async (who: Persona, planIds: string[], of = month) => (await as(who)).ask(goalBoard.remind, { body: { month: of, planIds } });
  expect((await remind('jitka', [sister.planId])).status).toBe(409);
  expect((await remind('milan', [sister.planId])).status).toBe(404);
  expect((await remind('hana', [sister.planId], monthOf(today()))).status).toBe(409);
  expect((await remind('hana', [sister.planId])).reply).toEqual({ reminded: 1, nobody: [], before: 0 });
  expect((await remind('hana', [sister.planId])).reply).toEqual({ reminded: 0, nobody: [], before: 1 });
  expect((await (await as('jitka')).ok(commitments.offers)).toUs).toHaveLength(1);
  expect((await centresOf('hana')).find(({ id }) => id === jerabina.id)!.reminder).toEqual({ on: today(), state: 'offered' });
  // Strangers cannot be asked outside of cases, whatever is written into the table.
  await expect(house.database.asSession(house.secretOf('hana'), (db) => sql`insert into commitments.commitment (id, what, about, owner_kind, owner_membership_id, owner_organisation_id, state) values (${newId()}, 'x', '{}', 'worker', ${people.eva.membership}, ${organisations.urad.id}, 'offered')`.execute(db))).rejects.toMatchObject({ code: '42501' });
});
