// What an indicator says, made of the numbers counted. Pure: the numbers come from the database, the judgement is here.
import { onceEach } from './rules.ts';
import type { Indicator, Reading, Target } from './shapes.ts';
import { daysIn, type Counted, type Part } from './spans.ts';

type Pair = [at: number, value: number];
/** As `work.count_indicator` answers: months and periods by their order from 1, `first` of a month is what came for the first time. */
export type Numbers = {
  records: number; months: [at: number, value: number, first: number][]; periods: Pair[];
  members?: [member: string, month: number, first: number][]; memberPeriods?: [member: string, period: number, value: number][]; /** Workers in force on the last day. */ workers?: string[] | null;
  whole?: Numbers; base?: Numbers;
};
export const nothing: Numbers = { records: 0, months: [], periods: [], members: [], memberPeriods: [] };

const two = (value: number) => Math.round(value * 100) / 100;
const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round(part / whole * 1000) / 10);
const sum = (values: readonly number[]) => two(values.reduce((total, value) => total + value, 0));

/** Does a value that moves no more reach the target? */
export const reaches = (value: number, { kind, value: target, max }: Target) => (kind === 'exactly' ? value === target : value >= target && (kind === 'at_least' || max === null || value <= max));
/** The same of a value that still grows: null while it may go either way. */
export function judge(value: number, target: Target, over: boolean): boolean | null {
  if (reaches(value, target)) return true;
  const most = target.kind === 'exactly' ? target.value : target.kind === 'about' ? target.max : null;
  return over || most !== null && value > most ? false : null;
}

const steadyAfter = 14;
/**
 * An even pace to the last day. On pace is within a tenth, or one whole piece, of what the days so far would make; a forecast is said
 * after a fortnight. `least` is the smallest step of the value.
 */
export function paceOf(value: number, target: number, days: number, all: number, least: number): Pick<Reading, 'expected' | 'forecast' | 'pace'> {
  const expected = target * days / all, room = Math.max(expected * 0.1, least === 1 ? 0.999 : target * 0.02);
  return {
    expected: two(expected), forecast: days < steadyAfter && days < all ? null : two(least === 1 ? Math.round(value / days * all) : value / days * all),
    pace: value >= target || value - expected > room ? (value - expected > room ? 'ahead' : 'on') : expected - value > room ? 'behind' : 'on',
  };
}

export type Names = (member: string) => string;
export type Judged = { span: Counted; parts: Part[]; months: string[] };

/** Members of the set: those named, the workers, or in an open set those who have something. */
function setOf({ by, members }: Indicator, { members: found = [], workers }: Numbers, named: Names): { key: string; label: string }[] | null {
  if (by === null) return null;
  if (members) return members;
  if (by === 'worker' && workers) return workers.map((key) => ({ key, label: named(key) }));
  return [...new Set(found.map(([member]) => member))].map((key) => ({ key, label: named(key) }));
}
const isOpen = ({ by, members }: Indicator) => members === null && by !== 'worker';

/** What the numbers say. `named`: how a member of an open set is called. */
export function readingOf(indicator: Indicator, numbers: Numbers, { span, parts, months }: Judged, named: Names = (key) => key): Reading {
  const { form, measure, per, target } = indicator, { over } = span;
  const set = setOf(indicator, numbers, named), keys = set && new Set(set.map(({ key }) => key));
  const periodical = parts.length > 0, days = daysIn(span.from, span.to), all = daysIn(span.from, span.until);
  const least = measure === 'hours' ? 0 : 1;
  const at = <T extends readonly unknown[]>(list: readonly T[] | undefined, month: number, place = 0) => (list ?? []).filter((one) => one[place] === month);
  // Members reach by their own sums; an empty target means anything at all.
  const own: Target = form === 'each' && target ? target : { kind: 'at_least', value: Number.MIN_VALUE, max: null };
  const untilMonth = (key: string, last: number) => sum((numbers.members ?? []).filter(([member, month]) => member === key && month <= last).map(([, , first]) => first));
  const inPart = (key: string, part: number) => sum((numbers.memberPeriods ?? []).filter(([member, period]) => member === key && period === part).map(([, , value]) => value));
  const reached = (value: number) => reaches(value, own);

  const valueOfMonth = (i: number) => sum(at(numbers.months, i).map(([, value]) => value));
  const total = (list: Numbers | undefined, last = months.length) => sum((list?.months ?? []).filter(([month]) => month <= last).map(([, , first]) => first));
  const valueUntil = (last: number): number => {
    if (form === 'share') return percent(total(numbers, last), total(numbers.whole, last)) ?? 0;
    if (form === 'yes_no') return total(numbers, last) > 0 ? 1 : 0;
    if (set && (form === 'each' || form === 'coverage')) return set.filter(({ key }) => reached(untilMonth(key, last))).length;
    return total(numbers, last);
  };
  const inMonth = (i: number): number => {
    if (form === 'share') return percent(valueOfMonth(i), sum(at(numbers.whole?.months, i).map(([, value]) => value))) ?? 0;
    if (form === 'total' || form === 'trend') return valueOfMonth(i);
    return Math.max(0, valueUntil(i) - valueUntil(i - 1));
  };
  const inPeriod = (i: number): number => {
    const value = sum(at(numbers.periods, i).map(([, one]) => one));
    if (form === 'share') return percent(value, sum(at(numbers.whole?.periods, i).map(([, one]) => one))) ?? 0;
    if (set && (form === 'each' || form === 'coverage')) return set.filter(({ key }) => reached(inPart(key, i))).length;
    return value;
  };
  // What one period has to make.
  const ofPeriod: Target | null = form === 'each' || form === 'coverage' && !target ? (set && !isOpen(indicator) ? { kind: 'at_least', value: set.length, max: null } : null) : target;
  const periods: Reading['periods'] = parts.map(({ from, to, running, cut }, i) => {
    const value = inPeriod(i + 1);
    return { from, to, value, running, met: running || cut || !ofPeriod ? null : reaches(value, ofPeriod) };
  });
  const judged = periods.filter(({ met }) => met !== null);
  const closed = (all_: typeof judged) => (over && all_.length > 0 ? all_.every(({ met }) => met) : null);
  const members: Reading['members'] = (set ?? []).map(({ key, label }) => {
    const value = untilMonth(key, months.length), closed = periods.flatMap(({ met }, i) => (met === null ? [] : [i + 1]));
    return { key, label, value, met: form === 'each' && periodical ? closed.length > 0 && closed.every((i) => reached(inPart(key, i))) : reached(value) };
  });

  const base: Omit<Reading, 'value' | 'target' | 'targetMax' | 'of' | 'met' | 'expected' | 'forecast' | 'pace'> = {
    form, per, from: span.from, to: span.to, until: span.until, unit: form === 'share' ? 'percent' : form === 'yes_no' ? 'yes_no' : form === 'each' || form === 'coverage' ? 'count' : measure === 'hours' ? 'hours' : 'count',
    months: months.slice(-12).map((month, i) => { const n = i + 1 + Math.max(0, months.length - 12); return { month, value: inMonth(n), total: valueUntil(n) }; }),
    periods: periods.slice(-60), members: members.filter(({ key }) => keys!.has(key)).slice(0, 500), records: numbers.records,
  };
  const noPace = { expected: null, forecast: null, pace: null }, soFar = valueUntil(months.length);
  const against = (value: number, of: number) => ({ value, of, met: value >= of ? (over || of > 0 && !periodical ? true : null) : over ? false : null });

  switch (form) {
    case 'yes_no': return { ...base, ...noPace, value: soFar, target: null, targetMax: null, of: null, met: soFar > 0 ? true : over ? false : null };
    case 'share': {
      const whole = total(numbers.whole), value = percent(total(numbers), whole);
      if (periodical && target) return { ...base, ...noPace, value: judged.filter(({ met }) => met).length, target: target.value, targetMax: target.max, of: judged.length, met: closed(judged) };
      return { ...base, ...noPace, value, target: target?.value ?? null, targetMax: target?.max ?? null, of: whole, met: !target || value === null ? null : over || reaches(value, target) ? reaches(value, target) : null };
    }
    case 'trend': {
      const before = total(numbers.base), up = indicator.direction === 'up', goal = target ? two(before * (1 + (up ? 1 : -1) * target.value / 100)) : null;
      const better = goal !== null && before > 0 ? (up ? soFar >= goal : soFar <= goal) : up ? soFar > before : soFar < before;
      return { ...base, ...noPace, value: soFar, target: goal, targetMax: null, of: before, met: goal !== null && before === 0 ? null : over ? better : null };
    }
    case 'each': {
      const size = set?.length ?? 0, done = members.filter(({ met }) => met).length;
      const way = target && size ? members.reduce((all_, { value }) => all_ + Math.min(value / target.value, 1), 0) : 0;
      const pace = periodical || !target || !size || target.value === 0 || !span.begun ? null : paceOf(way, size, days, all, 0).pace;
      return { ...base, ...against(done, size), target: target?.value ?? null, targetMax: target?.max ?? null, expected: null, forecast: null, pace };
    }
    case 'coverage': {
      const size = isOpen(indicator) ? null : set?.length ?? 0;
      if (periodical && ofPeriod) return { ...base, ...noPace, value: judged.filter(({ met }) => met).length, target: ofPeriod.value, targetMax: ofPeriod.max, of: judged.length, met: closed(judged) };
      const goal = target?.value ?? size;
      return {
        ...base, value: soFar, target: target?.value ?? null, targetMax: target?.max ?? null, of: size, met: target ? judge(soFar, target, over) : size === null ? null : against(soFar, size).met,
        ...(goal ? paceOf(soFar, goal, days, all, 1) : noPace), ...(goal && size !== null && { forecast: cap(paceOf(soFar, goal, days, all, 1).forecast, size) }), ...(!span.begun && noPace),
      };
    }
    case 'total':
      if (periodical && target) return { ...base, ...noPace, value: judged.filter(({ met }) => met).length, target: target.value, targetMax: target.max, of: judged.length, met: closed(judged) };
      return {
        ...base, value: soFar, target: target?.value ?? null, targetMax: target?.max ?? null, of: null, met: target ? judge(soFar, target, over) : null,
        ...(target && target.value > 0 && span.begun && !(per === 'week' || per === 'month' || per === 'quarter') ? paceOf(soFar, target.value, days, all, least) : noPace),
      };
  }
}
const cap = (value: number | null, most: number) => (value === null ? null : Math.min(value, most));
/** Is it a measure of which each one counts once? */
export const countsOnce = ({ measure }: Indicator) => onceEach.includes(measure);

/** What somebody is answered who is not told the number. */
export const withheld = ({ measure, form, per }: Indicator, { from, to, until }: Counted): Reading => ({
  form, per, from, to, until, unit: form === 'share' ? 'percent' : form === 'yes_no' ? 'yes_no' : measure === 'hours' ? 'hours' : 'count', value: null, target: null, targetMax: null, of: null, met: null,
  expected: null, forecast: null, pace: null, months: [], periods: [], members: [], records: 0, withheld: true,
});
