// What the team in Plzeň said of its goals in the last months; the month that ended last waits, so that the department has somebody to remind.
import { goalEvaluations } from '#modules/goals/evaluation/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import type { District } from './district.ts';

const monthOf = (day: string) => `${day.slice(0, 7)}-01`, before = (month: string) => monthOf(addDays(month, -1));
type Said = { standing: 'going' | 'slow' | 'stopped'; comment: string; task?: string };
/** By the order of the goals in their plan. */
const said: readonly (readonly Said[])[] = [
  [{ standing: 'going', comment: 'Akce jdou podle plánu.' }, { standing: 'slow', comment: 'Léto bylo slabší, na podzim jsou domluvené školy.' }],
  [{ standing: 'going', comment: 'Se školami jsme v kontaktu.' }, { standing: 'going', comment: 'Domluvené třetí jednání.' }],
  [{ standing: 'stopped', comment: 'Obec zatím nemá klíče od budovy.' }, { standing: 'slow', comment: 'Smlouva je u právníka obce.', task: 'Zavolat na obec, kdy bude smlouva' }],
  [{ standing: 'slow', comment: 'Chybí doučovatel na středy.' }, { standing: 'going', comment: 'Nastoupila nová dobrovolnice.' }],
  [{ standing: 'going', comment: 'Web má novou stránku o kurzech.' }, { standing: 'going', comment: 'Přibývají sledující, hlavně u kurzů.' }],
];

export async function goalEvaluationsOf({ stage }: District): Promise<void> {
  const simona = stage.as('simona'), dana = stage.as('dana'), centreId = stage.organisations.sitPlzen.id, last = before(monthOf(today())), year = Number(today().slice(0, 4));
  for (const [at, month] of [before(before(last)), before(last)].entries()) {
    if (!month.startsWith(String(year))) continue;
    const onDay = addDays(month, 37), { goals } = await simona.opens(onDay, goalEvaluations.ofMonth, { params: { centreId, year }, query: { month } });
    for (const [n, goal] of goals.entries()) {
      const one = said[n]?.[at];
      if (one) await simona.does(onDay, goalEvaluations.write, { params: { goalId: goal.id, month }, body: { id: newId(), base: 0, standing: one.standing, comment: one.comment, task: one.task ? { id: newId(), what: one.task, membershipId: dana.membershipId, dueOn: addDays(onDay, 14) } : null } });
    }
  }
}
