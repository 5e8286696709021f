// The plan for prints: of the whole family or of one person, without confidences of anybody else.
import type { Db } from '#platform/db/connect.ts';
import { commitmentsOfCase, type ShownCommitment } from '#modules/commitments/questions.ts';
import type { Goal } from './contract.ts';
import * as q from './queries.ts';
import { printedFor } from './rules.ts';

export type PrintedStep = { what: string; who: string; startsOn: string | null; dueOn: string | null; dueTime: string | null; kind: ShownCommitment['kind']; state: ShownCommitment['state']; doneOn: string | null; result: string | null };
export type PrintedGoal = { words: string; language: string; translation: string; domain: string | null; state: Goal['state']; why: string | null; startsOn: string | null; dueOn: string | null; service: string | null; organisation: string; about: string[]; steps: PrintedStep[] };
export type PrintedPlan = { goals: PrintedGoal[]; /** Steps outside of any goal that is printed. */ steps: PrintedStep[] };
type Options = { /** For this person: without others' confidences and without what does not concern them. */ forPerson?: string | undefined; /** Private persons and bodies that we only asked are not named. */ withoutThirdPersons?: boolean | undefined };

const somebody = '…';
/** Who does a step, in one line. A body from the directory is an institution; one written by hand may be a private person. */
function whoDoes({ owner, organisation }: ShownCommitment, withoutThirdPersons: boolean): string {
  if (owner.kind === 'body' && withoutThirdPersons && !owner.partnerId) return somebody;
  if (owner.kind === 'nobody') return '';
  if (owner.kind === 'worker') return [owner.name, (owner.organisation ?? organisation).shortName].filter(Boolean).join(', ');
  return owner.name ?? owner.organisation?.shortName ?? '';
}

/** The plan as it is printed, seen under the caller's policies. */
export async function planForPrint(db: Db, caseId: string, { forPerson, withoutThirdPersons = false }: Options = {}): Promise<PrintedPlan> {
  const all = await q.goals(db, caseId);
  const goals = all.filter((goal) => printedFor({ about: goal.about, confidenceOf: goal.confidence_of }, forPerson));
  const steps = (await commitmentsOfCase(db, caseId)).filter((step) => step.state !== 'cancelled' && step.state !== 'declined' && printedFor(step, forPerson));
  const printed = (step: ShownCommitment): PrintedStep => ({
    what: step.what, who: whoDoes(step, withoutThirdPersons), startsOn: step.startsOn, dueOn: step.dueOn, dueTime: step.dueTime, kind: step.kind, state: step.state, doneOn: step.doneOn,
    result: step.state === 'done' ? step.lastText : null,
  });
  const shown = new Set(goals.map((goal) => goal.id));
  // A step would tell what the goal behind it is.
  const confided = new Set(all.filter((goal) => goal.confidence_of !== null && !shown.has(goal.id)).map((goal) => goal.id));
  return {
    goals: goals.map((goal) => ({
      words: goal.words, language: goal.language, translation: goal.translation, domain: goal.domain, state: goal.state, why: goal.why, startsOn: goal.starts_on, dueOn: goal.due_on,
      service: goal.service_name, organisation: goal.organisation_name, about: goal.about, steps: steps.filter((step) => step.goalId === goal.id).map(printed),
    })),
    steps: steps.filter((step) => !step.goalId || !shown.has(step.goalId) && !confided.has(step.goalId)).map(printed),
  };
}

/** Goals told in confidence, of all cases within reach: a step would tell what the goal behind it is. */
export const confidedGoals = q.confidedGoals;

export type OpenGoal = { id: string; words: string; translation: string; dueOn: string | null; priority: number };
/** Goals that are worked on now and that nobody told in confidence. */
export const openGoals = async (db: Db, caseId: string): Promise<OpenGoal[]> => (await q.goals(db, caseId)).filter((goal) => goal.state === 'open' && goal.confidence_of === null)
  .map(({ id, words, translation, due_on, priority }) => ({ id, words, translation, dueOn: due_on, priority }));
