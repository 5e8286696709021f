// Goals of the centres through the year: drafted by the head, approved by the department, published, running, evaluated month by month; some of next year wait.
import type pg from 'pg';
import { goals } from '#modules/goals/contract.ts';
import { goalEvaluations } from '#modules/goals/evaluation/contract.ts';
import { goalMilestones } from '#modules/goals/milestones/contract.ts';
import type { Standing } from '#modules/goals/shapes.ts';
import type { z } from 'zod';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { day } from '../calendar.ts';
import type { Stage, Worker } from '../stage.ts';
import { partners, type Partner } from './partners.ts';
import type { Known } from './records.ts';
import { definition, type Goal } from './shape.ts';
import { goalsOf } from './index.ts';

const year = () => Number(today().slice(0, 4));
const on = (monthDay: string, of = year()) => `${of}-${monthDay}`;
const preamble = 'Cíle na rok stanovilo vedení centra s týmem podle situace v kraji. Schválilo je vedení odboru; visí na nástěnce a jsou na webu.';

/** As the contract takes it; days in the plan's year. */
export function contentOf(goal: Goal, known: Known) {
  const measures = goal.measures.map((one) => one.kind === 'indicator' ? { id: newId(), kind: 'indicator' as const, indicator: { ...definition(one.indicator), ...(one.indicator.from && { from: on(one.indicator.from) }),
    ...(one.indicator.by === 'partner' && { members: one.indicator.members!.map(({ key }) => ({ key: known.partners[key as Partner], label: partners[key as Partner].name(known.centre.town) })) }) } }
    : { id: newId(), kind: one.kind, words: one.words, ...(one.kind === 'milestone' && { dueOn: on(one.dueOn ?? one.reached ?? '12-31') }) });
  return {
    id: newId(), text: goal.text, kind: goal.kind, partnerId: goal.partner ? known.partners[goal.partner as Partner] : null, ...(goal.from && { from: on(goal.from) }), ...(goal.dueOn && { dueOn: on(goal.dueOn) }), measures,
  };
}
type Written = { goal: Goal; id: string; measures: readonly { id: string }[]; parts: readonly Written[] };

async function drafts(head: Worker, known: Known, of: number, list: readonly Goal[]): Promise<{ planId: string; goals: Written[] }> {
  const planId = newId(), written: Written[] = [];
  await head.does(of === year() ? on('01-08') : day(-20), goals.begin, { body: { id: planId, centreId: known.centre.organisation.id, year: of, preamble, responsibleId: head.membershipId, rhythm: 'jednou za měsíc na poradě týmu, podle statistiky práce' } });
  for (const goal of list) {
    const parts = (goal.parts ?? []).map((part) => ({ goal: part, content: contentOf(part, known) })), content = { ...contentOf(goal, known), parts: parts.map(({ content: part }) => part) };
    await head.does(of === year() ? on('01-09') : day(-18), goals.add, { params: { planId }, body: content });
    written.push({ goal, id: content.id, measures: content.measures, parts: parts.map((part) => ({ goal: part.goal, id: part.content.id, measures: part.content.measures, parts: [] })) });
  }
  return { planId, goals: written };
}
const step = (by: Worker, when: string, planId: string, kind: 'submitted' | 'returned' | 'approved' | 'published' | 'started', text = '') => by.does(when, goals.step, { params: { planId }, body: { id: newId(), kind, text } });

/** In the team's words: what the measures say, a little kinder or harsher. */
function standingOf({ goal }: Written, month: number): z.infer<typeof Standing> {
  const milestones = goal.measures.filter((one) => one.kind === 'milestone'), done = milestones.filter((one) => one.reached && Number(one.reached.slice(0, 2)) <= month);
  if (milestones.length && done.length === milestones.length) return 'reached';
  const counts = goal.measures.filter((one) => one.kind === 'indicator'), counted = counts.some((one) => one.done > 0);
  // What the number has reached nobody calls slow.
  if (counts.length && counts.every(({ done: so, indicator: { target, per, form } }) => target && (per ?? 'year') === 'year' && (form ?? 'total') === 'total' && so >= Number(target.value))) return month >= 10 ? 'reached' : 'going';
  return counted || done.length ? (goal.text.length + month) % 7 === 0 ? 'slow' : 'going' : month < 4 ? 'not_begun' : (goal.text.length + month) % 3 === 0 ? 'stopped' : 'slow';
}
const says: Record<z.infer<typeof Standing>, readonly string[]> = {
  reached: ['Hotovo, dál jen udržujeme.', 'Splněno dřív, než jsme čekali.'], going: ['Jde to podle plánu.', 'Daří se, příští měsíc další termín.', 'Domluvené další dvě schůzky.'],
  slow: ['Méně, než jsme chtěli: nemocný kolega.', 'Čekáme na odpověď partnera.', 'Přesouváme na příští měsíc.'], stopped: ['Stojí, chybí peníze nebo lidé.', 'Jednání se přerušila.'], not_begun: ['Začneme na jaře.', 'Zatím se nezačalo.'],
};
/** Months of the year that are over. */
const monthsOver = () => Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => on(`${String(month + 1).padStart(2, '0')}-01`) <= today() && month < 12 || month === 12 && today() > on('12-31'));
/** Has not evaluated the last month yet. */
const silent = ['kladno', 'pribram', 'vary'];

/** Begins the year of a centre and lets it run; a few centres are slower. */
async function yearOf(stage: Stage, department: Worker, known: Known): Promise<{ known: Known; head: Worker; goals: Written[] }> {
  const head = stage.enter({ ...known.centre.head, organisationId: known.centre.organisation.id }), { planId, goals: written } = await drafts(head, known, year(), goalsOf(known.centre));
  await step(head, on('01-14'), planId, 'submitted');
  await step(department, on('01-20'), planId, 'approved', 'Souhlasím, děkuji za konkrétní čísla.');
  await step(head, on('01-22'), planId, 'published');
  await step(head, on('01-23'), planId, 'started');
  for (const one of written.flatMap((goal) => [goal, ...goal.parts])) await reaches(head, one.goal, one.measures);
  const last = monthsOver().at(-1);
  if (last && !silent.includes(known.centre.key)) for (const [n, one] of written.entries()) {
    const standing = standingOf(one, last);
    await head.does(addDays(today(), -4), goalEvaluations.write, { params: { goalId: one.id, month: on(`${String(last).padStart(2, '0')}-01`) }, body: { id: newId(), base: 0, standing, comment: one.goal.said ?? says[standing][n % says[standing].length]! } }, '9:40');
  }
  return { known, head, goals: written };
}

/** Goals of all centres for this year, and what some of them want the next one. */
export async function goalsOfCentres(stage: Stage, centres: readonly Known[], db: pg.Client): Promise<void> {
  const department = stage.as('marketa');
  // Plzeň and Domažlice tell their year themselves (../goals.ts).
  const years = await Promise.all(centres.filter(({ centre }) => !centre.known).map((known) => yearOf(stage, department, known)));
  const next = (key: string) => years.find(({ known }) => known.centre.key === key)!;
  const carried = async (key: string, many: number) => {
    const { known, head, goals: written } = next(key), planId = newId();
    await head.does(day(-16), goals.begin, { body: { id: planId, centreId: known.centre.organisation.id, year: year() + 1, preamble, responsibleId: head.membershipId, rhythm: 'jednou za měsíc na poradě týmu' } });
    await head.does(day(-15), goals.carry, { params: { planId }, body: { goals: written.slice(0, many).map(({ id }) => ({ id: newId(), fromGoalId: id })) } });
    return { head, planId };
  };
  for (const [key, many] of [['opava', 3], ['liberec', 4], ['zlin', 5]] as const) { const { head, planId } = await carried(key, many); await step(head, day(-6), planId, 'submitted'); }
  const back = await carried('hora', 5);
  await step(back.head, day(-12), back.planId, 'submitted');
  await step(department, day(-5), back.planId, 'returned', 'U tlumočení prosím doplňte, kolikrát za měsíc, a u přehledu péče termín.');
  await carried('olomouc', 2);
  await earlierMonths(db, years);
}

/** What was said in the months before: told to the database at once, since nobody looks up its values again. */
async function earlierMonths(db: pg.Client, years: readonly { known: Known; head: Worker; goals: Written[] }[]): Promise<void> {
  for (const { known, head, goals: written } of years) for (const month of monthsOver().slice(0, -1)) {
    if (known.centre.town.length % 5 === 0 && month === 7) continue;
    for (const [n, one] of written.entries()) {
      const standing = standingOf(one, month), said = says[standing], at = `${on(String(month + 1).padStart(2, '0'))}-0${3 + (n % 4)}`;
      await db.query(`insert into goals.evaluation (id, organisation_id, plan_id, goal_id, month, standing, comment, author_id, created_at, updated_at)
        select $1, g.organisation_id, g.plan_id, g.id, $3, $4, $5, $6, $7, $7 from goals.goal g where g.id = $2`, [newId(), one.id, on(`${String(month).padStart(2, '0')}-01`), standing, said[(n + month) % said.length], head.membershipId, `${at} 09:30+01`]);
    }
  }
}

/** What the two centres of the roster set out to do besides what their own story tells. */
export const besides = (centres: readonly Known[], key: 'plzen' | 'domazlice') => { const known = centres.find(({ centre }) => centre.key === key)!; return goalsOf(known.centre).map((goal) => ({ goal, content: contentOf(goal, known) })); };
/** Milestones that are reached by now, once the year runs. */
export async function reaches(by: Worker, { measures }: Goal, written: readonly { id: string }[]): Promise<void> {
  for (const [i, measure] of measures.entries())
    if (measure.kind === 'milestone' && measure.reached && on(measure.reached) < today()) await by.does(on(measure.reached), goalMilestones.set, { params: { measureId: written[i]!.id }, body: { was: null, reachedOn: on(measure.reached), evidence: '' } }, '13:30');
}
