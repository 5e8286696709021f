import { give } from '#modules/commitments/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Caller, type Context, type House } from '#platform/http/serve.ts';
import type { MeasureState } from '../board/contract.ts';
import * as board from '../board/queries.ts';
import { goalsWithReadings } from '../board/reading.ts';
import { lastDayOf, monthStates } from '../board/rules.ts';
import { goalEvaluations, type Evaluation, type MonthEvaluation, type WriteEvaluation } from './contract.ts';
import * as q from './queries.ts';
import { dayOfValues, mayBeEvaluated, monthToEvaluate, sameWords } from './rules.ts';
import { evaluationSheet } from './sheet.ts';

async function opened(db: Db, centreId: string, year: number) {
  const [plan, [centre]] = await Promise.all([board.findPlan(db, centreId, year), board.findCentres(db, [centreId])]);
  if (!plan || !centre) throw notFound();
  return { plan, centre };
}
const monthsOfPlan = async (db: Db, plan: board.PlanRow, rows: readonly board.GoalRow[], today: string) => monthStates({
  year: plan.year, since: plan.since, goals: rows.filter(({ parentId }) => !parentId), evaluated: new Map((await board.countEvaluated(db, [plan.id])).map(({ month, count }) => [month, count])), today,
});

async function ofMonth({ db, caller }: Pick<Context, 'db' | 'caller'>, centreId: string, year: number, asked: string | undefined): Promise<MonthEvaluation> {
  const { plan, centre } = await opened(db, centreId, year), today = await board.now(db), rows = await board.findGoals(db, [plan.id]), months = await monthsOfPlan(db, plan, rows, today), month = asked ?? monthToEvaluate(months, year, today);
  if (!mayBeEvaluated(month, year, today)) throw against({ cs: 'Tento měsíc roku ještě nezačal.', en: 'This month of the year has not begun.', uk: 'Цей місяць року ще не почався.' });
  const on = dayOfValues(month, today), then = rows.filter(({ droppedOn }) => !droppedOn || droppedOn > lastDayOf(month)), ids = then.filter(({ parentId }) => !parentId).map(({ id }) => id);
  const [said, before, tasks, team, meetings] = await Promise.all([q.findOfMonth(db, plan.id, month), q.findBefore(db, plan.id, month), board.findTasks(db, ids), board.findTeams(db, [centreId]), q.findMeetings(db, centreId, today)]);
  const now = new Map(said.map((one) => [one.goalId, one])), last = new Map(before.map(({ goalId, ...one }) => [goalId, one]));
  const goals = (await goalsWithReadings(db, then, [plan], on, (id) => (now.get(id) ?? last.get(id))?.standing ?? null)).get(plan.id)!;
  // What was said was said of the values of that day: they stay beside it.
  const frozen = new Map(said.flatMap(({ measures }) => measures).map((one) => [one.id, one])), asThen = (one: MeasureState) => frozen.get(one.id) ?? one;
  const at = said.find(({ meeting }) => meeting)?.meeting, meeting = meetings[0] ?? (at && await q.findMeeting(db, at.id));
  return {
    centre: { id: centre.id, name: centre.name }, plan: { id: plan.id, year, state: plan.state, rhythm: plan.rhythm, responsible: plan.responsible }, month, on, months,
    goals: goals.map((goal) => ({ ...goal, measures: goal.measures.map(asThen), parts: goal.parts.map((part) => ({ ...part, measures: part.measures.map(asThen) })), before: last.get(goal.id) ?? null, now: now.get(goal.id) ?? null, tasks: tasks.filter(({ goalId, month: of }) => goalId === goal.id && of <= month) })),
    meeting: meeting ? { id: meeting.id, title: meeting.title, onDay: meeting.onDay, takesNotes: meeting.takesNotes } : null, mayEvaluate: plan.mayEvaluate,
    owners: team.map(({ membershipId, name, above }) => ({ membershipId, name, above, me: membershipId === caller.membershipId })),
  };
}

const conflict = (current: Evaluation | undefined) => new Refusal('conflict', { current });

/** A task for somebody of the team or of the department, in the same transaction. One that is there already stays: the answer was lost on the way. */
async function addTask(db: Db, caller: Caller, centreId: string, { id, what, membershipId, dueOn }: NonNullable<WriteEvaluation['task']>): Promise<void> {
  const found = (await board.findTeams(db, [centreId])).find((one) => one.membershipId === membershipId);
  if (!found) throw notFound();
  await give(db, caller, { id, caseId: null, about: [], what, dueOn, owner: { kind: 'worker', membershipId } }, { organisationId: found.organisationId, own: found.organisationId === caller.organisationId });
}

async function write({ db, caller }: Context, goalId: string, month: string, body: WriteEvaluation): Promise<number> {
  const place = await board.findPlace(db, goalId), plan = place && await board.findPlanById(db, place.planId);
  if (!plan || !place) throw notFound();
  const { task, base, ...words } = body, today = await board.now(db), rows = await board.findGoals(db, [plan.id]), row = rows.find(({ id }) => id === goalId)!;
  if (plan.state !== 'running') throw against({ cs: 'Vyhodnocují se cíle, které běží.', en: 'Goals that are running are evaluated.', uk: 'Оцінюють цілі, які тривають.' });
  if (!plan.mayEvaluate) throw against({ cs: 'Cíle vyhodnocuje tým centra.', en: 'Goals are evaluated by the team of the centre.', uk: 'Цілі оцінює команда центру.' });
  if (row.parentId) throw against({ cs: 'Část cíle se vyhodnocuje spolu s celým cílem.', en: 'A part of a goal is evaluated with the whole goal.', uk: 'Частину цілі оцінюють разом з усією ціллю.' });
  if (!mayBeEvaluated(month, plan.year, today) || row.droppedOn && row.droppedOn <= lastDayOf(month)) throw against({ cs: 'Za tento měsíc se tento cíl nevyhodnocuje.', en: 'This goal is not evaluated for this month.', uk: 'За цей місяць цю ціль не оцінюють.' });
  let before = await q.findOne(db, goalId, month);
  if (!before && base === 0) {
    if (words.meetingId && (await q.findMeeting(db, words.meetingId))?.kind !== 'team') throw notFound();
    const goal = (await goalsWithReadings(db, rows.filter(({ id, parentId }) => id === goalId || parentId === goalId), [plan], dayOfValues(month, today), () => null)).get(plan.id)![0]!;
    if (await q.add(db, { ...words, goalId, month, measures: [...goal.measures, ...goal.parts.flatMap(({ measures }) => measures)] })) {
      if (!task) return 1;
      await addTask(db, caller, plan.organisationId, task);
      return await q.linkTask(db, words.id, task.id) ?? 1;
    }
    // A colleague was faster by a moment.
    before = await q.findOne(db, goalId, month);
  }
  if (!before) throw conflict(undefined);
  const same = sameWords(before, words), fresh = task !== null && before.taskId !== task.id;
  // Written on before the answer to my very first words came.
  const stands = base === 0 && before.id === words.id && before.version === 1 ? 1 : base;
  if (before.version !== stands && !(same && !fresh)) throw conflict(before);
  let version: number | undefined = before.version;
  if (!same) version = await q.change(db, before.id, stands, words);
  if (version === undefined) throw conflict(await q.findOne(db, goalId, month));
  if (fresh) {
    await addTask(db, caller, plan.organisationId, task);
    version = await q.linkTask(db, before.id, task.id) ?? version;
  }
  return version;
}

export const routes = (house: House): void => serve(house, 'goalEvaluations', goalEvaluations)({
  ofMonth: async ({ params, query }, context) => ofMonth(context, params.centreId, params.year, query.month),
  write: async ({ params, body }, context) => ({ version: await write(context, params.goalId, params.month, body) }),
  sheet: async ({ params, query }, context) => {
    const found = await ofMonth(context, params.centreId, params.year, query.month);
    return { name: `vyhodnoceni-cilu-${found.month.slice(0, 7)}.pdf`, bytes: await toPdf(evaluationSheet(found)) };
  },
  ofMeeting: async ({ params }, { db }) => {
    const meeting = await q.findMeeting(db, params.meetingId);
    if (!meeting) throw notFound();
    const today = await board.now(db), day = meeting.onDay ?? today, year = Number(day.slice(0, 4)), none = { plan: null };
    if (meeting.kind !== 'team' || meeting.state === 'cancelled' || day > today) return none;
    const [plan, [centre]] = await Promise.all([board.findPlan(db, meeting.organisationId, year), board.findCentres(db, [meeting.organisationId])]);
    if (!plan?.mayEvaluate || !centre) return none;
    const months = await monthsOfPlan(db, plan, await board.findGoals(db, [plan.id]), today), month = monthToEvaluate(months, year, today), of = months.find((one) => one.month === month);
    return { plan: { centreId: centre.id, centre: centre.name, year, month, evaluated: of?.evaluated ?? 0, of: of?.of ?? 0 } };
  },
});
