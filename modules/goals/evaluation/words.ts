// The evaluation of a month in sentences for minutes and paper: plain text, in Czech, as minutes are.
import type { Language } from '#platform/i18n/format.ts';
import { day, hours, number } from '#platform/i18n/format.ts';
import type { MeasureState } from '../board/contract.ts';
import { monthInCzech } from '../board/month-words.ts';
import { outOf } from '../board/rules.ts';
import type { MonthEvaluation } from './contract.ts';

export const standingInCzech: Record<string, string> = { reached: 'splněno', going: 'jde to podle plánu', slow: 'jde to pomaleji', stopped: 'stojí', not_begun: 'zatím nezačato' };

const value = (reading: NonNullable<MeasureState['reading']>, amount: number, language: Language = 'cs') => (reading.unit === 'hours' ? hours(amount, language) : reading.unit === 'percent' ? `${number(amount, undefined, language)} %` : number(amount, undefined, language));
/** `hodnota 31 / 70`, `dosaženo 14. 9. 2026`, or nothing where nothing is counted. */
export function valueInCzech({ kind, dueOn, reachedOn, reading }: MeasureState): string {
  if (kind === 'milestone') return reachedOn ? `dosaženo ${day(reachedOn, 'cs')}` : dueOn ? `termín ${day(dueOn, 'cs')}` : '';
  if (!reading || reading.value === null) return '';
  if (reading.unit === 'yes_no') return reading.value > 0 ? 'ano' : 'zatím ne';
  const { of, periodical } = outOf(reading), say = (amount: number) => (periodical ? number(amount, undefined, 'cs') : value(reading, amount));
  return `${periodical ? 'dodržená období ' : 'hodnota '}${of === null ? say(reading.value) : `${number(reading.value, undefined, 'cs')} / ${say(of)}`}`;
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
/** One goal in lines: the sentence, how it stands with its values, the comment, the task. */
export function goalInCzech(goal: MonthEvaluation['goals'][number], at: number): { title: string; lines: string[] } {
  const all = [...goal.measures, ...goal.parts.flatMap(({ measures }) => measures)], values = all.map(valueInCzech).filter(Boolean), { now } = goal, task = now?.taskId ? goal.tasks.find(({ id }) => id === now.taskId) : undefined;
  return {
    title: `${at + 1}. ${goal.text}`,
    lines: [
      now ? sentence([standingInCzech[now.standing], ...values].filter(Boolean).join(', ')) : sentence(['nevyhodnoceno', ...values].filter(Boolean).join(', ')),
      ...(now?.comment ? [now.comment] : []),
      ...(task ? [`Opatření: ${[task.what, task.owner, task.dueOn && `do ${day(task.dueOn, 'cs')}`].filter(Boolean).join(', ')}`] : []),
    ].map((line) => line.charAt(0).toUpperCase() + line.slice(1)),
  };
}
/** The whole evaluation as text to be put into minutes. */
export const summaryText = (found: MonthEvaluation): string => [
  `Vyhodnocení cílů za ${monthInCzech(found.month)} (${found.centre.name}, hodnoty k ${day(found.on, 'cs')})`,
  ...found.goals.map((goal, at) => { const { title, lines } = goalInCzech(goal, at); return [title, ...lines.map((line) => `– ${line}`)].join('\n'); }),
].join('\n\n');
