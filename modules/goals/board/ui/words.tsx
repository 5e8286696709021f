import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Tone } from '#platform/design/Tag.tsx';
import { day, dayShort, daysUntil, hours, month as monthYear, number } from '#platform/i18n/format.ts';
import type { Outcome, PlanState, Standing } from '../../shapes.ts';
import type { GoalKind } from '../../rules.ts';
import type { MeasureState } from '../contract.ts';
import type { Signal } from '../rules.ts';
import type { z } from 'zod';

type S = z.infer<typeof Standing>;
/** Words of goals: how they do, what the team said, states of plans and tasks. */
export function useGoalWords() {
  const { t } = useLingui();
  return {
    signal: { endangered: t`ohroženo`, behind: t`za tempem`, on: t`v tempu`, done: t`splněno`, words: t`jen slovně` } satisfies Record<Signal, string>,
    signalTone: { endangered: 'late', behind: 'soon', on: 'done', done: 'done', words: 'plain' } satisfies Record<Signal, Tone>,
    standing: { reached: t`splněno`, going: t`jde to podle plánu`, slow: t`jde to pomaleji`, stopped: t`stojí`, not_begun: t`zatím nezačato` } satisfies Record<S, string>,
    standingTone: { reached: 'done', going: 'done', slow: 'soon', stopped: 'late', not_begun: 'plain' } satisfies Record<S, Tone>,
    outcome: { fulfilled: t`splněno`, partly: t`splněno zčásti`, not: t`nesplněno`, moved: t`přesunuto dál` } satisfies Record<z.infer<typeof Outcome>, string>,
    outcomeTone: { fulfilled: 'done', partly: 'soon', not: 'late', moved: 'waiting' } satisfies Record<z.infer<typeof Outcome>, Tone>,
    state: { draft: t`rozepsáno`, submitted: t`předloženo`, returned: t`vráceno`, approved: t`schváleno`, published: t`zveřejněno`, running: t`běží`, closed: t`uzavřeno` } satisfies Record<z.infer<typeof PlanState>, string>,
    stateTone: { draft: 'plain', submitted: 'waiting', returned: 'soon', approved: 'done', published: 'done', running: 'done', closed: 'plain' } satisfies Record<z.infer<typeof PlanState>, Tone>,
    task: { offered: t`čeká na přijetí`, open: t`platí`, declined: t`odmítnuto`, done: t`hotovo`, cancelled: t`zrušeno` },
    kind: {
      count: t`počet`, each_of_set: t`každý z množiny`, coverage: t`pokrytí`, frequency: t`pravidelnost`, soft_range: t`rozmezí`, hours_per_period: t`hodiny za období`, milestone: t`milník`, dated_milestone: t`milník s termínem`,
      staffing: t`personální`, partnership: t`spolupráce`, training: t`vzdělávání`, spatial: t`území`, deliverable: t`výstup`, trend: t`vývoj`, text: t`slovní`,
    } satisfies Record<GoalKind, string>,
  };
}

/** `září a říjen` of months by their first days. */
export const monthNames = (months: readonly string[]): string => months.map((one) => monthYear(one).replace(/[\s\u00A0]\d{4}.*$/, '')).join(', ');

/** `31 / 70`, `4 h týdně`; nothing where nothing is counted. */
export function valueText({ kind, dueOn, reachedOn, reading, indicator }: MeasureState): string {
  if (kind === 'milestone') return reachedOn ? day(reachedOn) : dueOn ? day(dueOn) : '';
  if (!reading || reading.value === null) return '';
  if (reading.unit === 'yes_no') return '';
  const say = (value: number) => (reading.unit === 'hours' ? hours(value) : reading.unit === 'percent' ? `${number(value)}\u00A0%` : number(value));
  const of = indicator?.form === 'each' || indicator?.form === 'coverage' || reading.periods.length > 0 ? reading.of ?? reading.target : reading.target;
  return of === null ? say(reading.value) : `${number(reading.value)}\u00A0/\u00A0${reading.targetMax !== null && of === reading.target ? `${number(of)}–${say(reading.targetMax)}` : say(of)}`;
}

/** What the value makes by the last day, in words. */
export function useForecast() {
  const { t } = useLingui();
  return ({ kind, dueOn, reachedOn, reading, indicator }: MeasureState, on: string): string => {
    if (kind === 'milestone') {
      if (reachedOn) return dueOn ? t`termín ${dayShort(dueOn)}` : t`dosaženo`;
      if (!dueOn) return t`bez termínu`;
      const left = daysUntil(dueOn, on);
      return left < 0 ? t`po termínu` : left === 0 ? t`dnes` : plural(left, { one: 'zbývá # den', few: 'zbývají # dny', many: 'zbývá # dne', other: 'zbývá # dní' });
    }
    if (!reading) return '';
    if (reading.value === null) return t`hodnotu vidí vedení`;
    if (reading.unit === 'yes_no') return reading.value > 0 ? t`splněno` : t`zatím ne`;
    const past = reading.periods.filter(({ running }) => !running);
    if (past.length) return t`dodrženo ${past.filter(({ met }) => met).length} z ${past.length} období`;
    if (indicator?.form === 'each' || indicator?.form === 'coverage') {
      const left = reading.of === null ? 0 : reading.of - reading.value;
      return left > 0 ? t`zbývá ${number(left)}` : reading.of === null ? '' : t`nikdo a nic nechybí`;
    }
    if (reading.met && (indicator?.target?.kind ?? 'at_least') === 'at_least') return t`splněno`;
    const until = dayShort(reading.until);
    return reading.forecast === null ? '' : t`tempo: ${number(reading.forecast)} do ${until}`;
  };
}

/** Milestones are a day, not a number: said in words before it. */
export function MeasureValue({ of, children }: { of: MeasureState; children?: ReactNode }) {
  const text = valueText(of);
  if (of.kind === 'milestone') return <>{of.reachedOn ? <Trans>dosaženo {text}</Trans> : text ? <Trans>do {text}</Trans> : <Trans>bez termínu</Trans>}{children}</>;
  if (of.reading?.unit === 'yes_no') return <>{of.reading.value ? <Trans>ano</Trans> : <Trans>zatím ne</Trans>}{children}</>;
  return <>{text || '–'}{children}</>;
}
