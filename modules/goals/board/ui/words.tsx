import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import { useReadingWords } from '#modules/work/indicators/ui/index.ts';
import type { Tone } from '#platform/design/Tag.tsx';
import { day, dayShort, daysUntil, month as monthYear } from '#platform/i18n/format.ts';
import type { GoalKind } from '../../rules.ts';
import type { Standing } from '../../shapes.ts';
import { useGoalWords as useRoomWords } from '../../ui/words.ts';
import type { MeasureState } from '../contract.ts';
import { runsOf, type Signal } from '../rules.ts';

type S = z.infer<typeof Standing>;
const nameOf = (month: string) => monthYear(month).replace(/[\s\u00A0]\d{4}.*$/, '');
/** Words of goals: those of the room, how they do, what the team said, states of tasks. */
export function useGoalWords() {
  const { t } = useLingui(), room = useRoomWords();
  return {
    signal: { endangered: t`ohroženo`, behind: t`za tempem`, on: t`v tempu`, done: t`splněno`, words: t`jen slovně` } satisfies Record<Signal, string>,
    signalTone: { endangered: 'late', behind: 'soon', on: 'done', done: 'done', words: 'plain' } satisfies Record<Signal, Tone>,
    standing: { reached: t`splněno`, going: t`jde to podle plánu`, slow: t`jde to pomaleji`, stopped: t`stojí`, not_begun: t`zatím nezačato` } satisfies Record<S, string>,
    standingTone: { reached: 'done', going: 'done', slow: 'soon', stopped: 'late', not_begun: 'plain' } satisfies Record<S, Tone>,
    task: { offered: t`čeká na přijetí`, open: t`platí`, declined: t`odmítnuto`, done: t`hotovo`, cancelled: t`zrušeno` },
    kind: (of: GoalKind) => room.kind[of][0], outcome: room.outcome, outcomeTone: room.outcomeTone, state: room.state, stateTone: room.stateTone,
  };
}

/** `leden–srpen, říjen` of months by their first days, in their order; three and more in a row are said by the first and the last one. */
export const monthNames = (months: readonly string[]): string => runsOf(months).flatMap((run) => (run.length > 2 ? [`${nameOf(run[0]!)}–${nameOf(run.at(-1)!)}`] : run.map(nameOf))).join(', ');

/** A measure in words: its value, or the day of a milestone; and where the pace leads, or how many days are left. */
export function useMeasureWords() {
  const { t } = useLingui();
  const words = useReadingWords();
  const left = (dueOn: string, on: string) => { const days = daysUntil(dueOn, on); return days < 0 ? t`po termínu` : days === 0 ? t`dnes` : plural(days, { one: 'zbývá # den', few: 'zbývají # dny', many: 'zbývá # dne', other: 'zbývá # dní' }); };
  return {
    value: ({ kind, dueOn, reachedOn, reading }: MeasureState): string => (kind === 'milestone' ? (reachedOn ? t`dosaženo ${day(reachedOn)}` : dueOn ? t`do ${day(dueOn)}` : t`bez termínu`) : reading ? words.value(reading) : ''),
    beside: ({ kind, dueOn, reachedOn, reading }: MeasureState, on: string): string => (kind === 'milestone' ? (!dueOn ? '' : reachedOn ? t`termín ${dayShort(dueOn)}` : left(dueOn, on)) : reading ? words.beside(reading) : ''),
  };
}
