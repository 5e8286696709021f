// How a reading is said in words: value, pace, state.
import { useLingui } from '@lingui/react/macro';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { dayShort, number } from '#platform/i18n/format.ts';
import type { Reading } from '../contract.ts';

/** What the state is, for colours and words: reached, even, slower, missed, only watched, not told. */
export type Standing = 'met' | 'on' | 'behind' | 'missed' | 'watched' | 'withheld';
export function standingOf({ withheld, met, pace, target, of, unit, form, periods }: Reading): Standing {
  if (withheld) return 'withheld';
  if (met !== null) return met ? 'met' : 'missed';
  if (pace) return pace === 'behind' ? 'behind' : 'on';
  const judged = periods.filter((one) => one.met !== null);
  if (target !== null && judged.length) return judged.every((one) => one.met) ? 'on' : 'behind';
  return target === null && (form === undefined || form === 'total' || form === 'share') && unit !== 'yes_no' && of === null ? 'watched' : 'on';
}
const tones: Record<Standing, Tone> = { met: 'done', on: 'done', behind: 'soon', missed: 'late', watched: 'plain', withheld: 'plain' };

export function useReadingWords() {
  const { t } = useLingui();
  const state: Record<Standing, string> = { met: t`splněno`, on: t`v tempu`, behind: t`za tempem`, missed: t`nesplněno`, watched: t`sleduje se`, withheld: t`hodnota se neukazuje` };
  const periods: Record<string, string> = { week: t`splněné týdny`, month: t`splněné měsíce`, quarter: t`splněná čtvrtletí` };
  const isPeriodical = (r: Reading) => r.target !== null && r.periods.length > 0 && r.form !== 'each';
  /** `31 / 70` */
  const value = (r: Reading): string => {
    if (r.withheld) return '–';
    if (r.value === null) return t`zatím nic k počítání`;
    if (r.unit === 'yes_no') return r.value ? t`ano` : r.met === false ? t`ne` : t`zatím ne`;
    const unit = r.unit === 'percent' ? '\u00A0%' : r.unit === 'hours' ? '\u00A0h' : '';
    if (isPeriodical(r)) return `${number(r.value)} / ${number(r.of ?? 0)}`;
    if (r.form === 'trend') return t`${number(r.value)}${unit}, dřív ${number(r.of ?? 0)}${unit}`;
    if (r.form === 'each' || r.form === 'coverage' && r.target === null && r.of !== null) return `${number(r.value)} / ${number(r.of ?? 0)}`;
    if (r.target === null) return `${number(r.value)}${unit}`;
    return `${number(r.value)}${unit} / ${number(r.target)}${r.targetMax === null ? '' : `–${number(r.targetMax)}`}${unit}`;
  };
  /** What stands beside the value: where this pace leads, which periods, which set. */
  const beside = (r: Reading): string => {
    if (r.withheld) return t`uvidíte po schválení cíle`;
    if (isPeriodical(r)) return periods[r.per ?? ''] ?? '';
    if (r.form === 'each' || r.form === 'coverage') return !r.of || r.value === null ? '' : r.of > r.value ? t`zbývá ${number(r.of - r.value)}` : t`vše splněno`;
    if (r.met && r.target !== null) return '';
    if (r.forecast) return t`tempo: ${number(r.forecast)} do ${dayShort(r.until)}`;
    return r.until < `${r.from.slice(0, 4)}-12-31` ? t`do ${dayShort(r.until)}` : '';
  };
  const pace = (r: Reading) => state[standingOf(r)];
  return { value, beside, pace, isPeriodical };
}

/** The state in words and its colour. */
export function ReadingTag({ reading }: { reading: Reading }) {
  const { pace } = useReadingWords();
  return <Tag tone={tones[standingOf(reading)]}>{pace(reading)}</Tag>;
}
