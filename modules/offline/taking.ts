// What goes into the field: today's and tomorrow's own visits, whom they concern, open goals and steps. No more.
import { caseInHand } from '#modules/cases/questions.ts';
import { confidedGoals, openGoals } from '#modules/cases/plan/questions.ts';
import { commitmentsOfCase, owedUntil, type ShownCommitment } from '#modules/commitments/questions.ts';
import { howToReach, namesOf } from '#modules/people/questions.ts';
import { lastOfCase, talkOfLastVisit } from '#modules/work/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { logRead } from '#platform/db/request.ts';
import type { TakenCase } from './contract.ts';

/** Said in the read log of every file that goes along. */
const reason = 'terén';
const endpoint = 'offline.take';
/** Cases at once, persons of one case whose telephone and address go along, steps and steps already done. */
const mostCases = 30, mostPersons = 12, mostSteps = 40, mostDone = 3;

const isVisit = ({ kind }: ShownCommitment) => kind === 'promised_contact' || kind === 'review' || kind === 'follow_up';

/** What somebody told in confidence stays at the office, and so does a step that would tell of such a goal. */
const said = (steps: ShownCommitment[], confided: ReadonlySet<string>) => steps.filter(({ confidenceOf, goalId }) => confidenceOf === null && !(goalId && confided.has(goalId)));

/** Steps that go on, then the last agreed ones that are done. */
function stepsFor(steps: ShownCommitment[], confided: ReadonlySet<string>): ShownCommitment[] {
  const told = said(steps, confided);
  const done = told.filter(({ state }) => state === 'done').toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? ''));
  return [...told.filter(({ state }) => state === 'open' || state === 'offered').slice(0, mostSteps), ...done.slice(0, mostDone)];
}

async function take(db: Db, caseId: string, confided: ReadonlySet<string>): Promise<TakenCase | undefined> {
  if (!await logRead(db, { endpoint, caseId, personId: undefined, reason })) return undefined;
  const found = await caseInHand(db, caseId);
  if (!found) return undefined;
  const here = found.persons.filter(({ until }) => until === null), named = await namesOf(db, here.map(({ id }) => id));
  const reach = [];
  for (const { id } of here.slice(0, mostPersons)) {
    if (named.has(id) && await logRead(db, { endpoint, caseId: undefined, personId: id, reason })) reach.push(await howToReach(db, id));
  }
  return { ...found, persons: here, reach, goals: await openGoals(db, caseId), steps: stepsFor(await commitmentsOfCase(db, caseId), confided), last: await lastOfCase(db, caseId), visit: await talkOfLastVisit(db, caseId) };
}

/** What the caller owes until tomorrow, and the cases of the visits among it. */
export async function takeAlong(db: Db, today: string, tomorrow: string): Promise<{ mine: ShownCommitment[]; cases: TakenCase[] }> {
  const mine = await owedUntil(db, tomorrow), confided = new Set(await confidedGoals(db));
  const visited = mine.filter((one) => isVisit(one) && one.dueOn !== null && one.dueOn >= today);
  const cases: TakenCase[] = [];
  for (const caseId of [...new Set(visited.flatMap((one) => one.caseId ?? []))].slice(0, mostCases)) {
    const taken = await take(db, caseId, confided);
    if (taken) cases.push(taken);
  }
  return { mine: said(mine, confided), cases };
}
