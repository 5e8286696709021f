// Published goals in words: what is counted, and how much of it there is. Pure.
import type { Language } from '#platform/http/problems.ts';
import { Indicator } from '#modules/work/indicators/contract.ts';
import { sayIndicator } from '#modules/work/indicators/questions.ts';
import { day, number } from '#platform/i18n/format.ts';
import type { Label, PublishedGoal, PublishedMeasure } from './queries.ts';
import { texts } from './texts.ts';

/** How a measure says itself: in the words of the centre, else the sentence of its indicator. What is not public itself has no name. */
export function measureText(measure: PublishedMeasure, language: Language, labels: readonly Label[]): string {
  const indicator = measure.indicator && Indicator.safeParse(measure.indicator).data;
  if (measure.words || !indicator) return measure.words;
  return sayIndicator(indicator, language, (list, key) => labels.find((one) => one.key === key && one.list === list)?.[language] ?? '…');
}

/** `31 / 70`, `méně než 5`, `dosaženo 14. 9. 2026`; nothing where nothing is counted. */
export function shownText({ kind, dueOn, reachedOn, shown }: PublishedMeasure, language: Language): string {
  const t = texts[language];
  if (kind === 'milestone') return reachedOn ? `${t.reached} ${day(reachedOn, language)}` : dueOn ? `${t.until} ${day(dueOn, language)}` : '';
  if (!shown) return '';
  if (shown.few || shown.value === null) return t.few;
  if (shown.unit === 'yes_no') return shown.value > 0 ? t.yes : t.no;
  const say = (amount: number) => number(amount, undefined, language), of = shown.of === null ? '' : ` / ${say(shown.of)}${shown.targetMax === null ? '' : `–${say(shown.targetMax)}`}`;
  return `${shown.periodical ? `${t.periods} ` : ''}${say(shown.value)}${of}${shown.periodical ? '' : shown.unit === 'hours' ? `\u00A0${t.hours}` : shown.unit === 'percent' ? '\u00A0%' : ''}`;
}

export type Shown = { goal: PublishedGoal; parts: PublishedGoal[] };
/** Goals in their order, each with its parts. */
export const withParts = (goals: readonly PublishedGoal[]): Shown[] => goals.filter(({ parentId }) => !parentId).map((goal) => ({ goal, parts: goals.filter(({ parentId }) => parentId === goal.id) }));
