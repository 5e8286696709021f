// Which small picture a reading is drawn as, and where its points lie. Pure.
import { daysUntil } from '#platform/i18n/format.ts';
import type { Reading } from '../contract.ts';

export type Shape = 'line' | 'squares' | 'bars' | 'diamond';
export const width = 230, height = 56, floor = 50, top = 6;

/** By the kind of the goal when it says something the reading cannot; else by the reading. */
export function shapeOf(reading: Reading, kind?: string): Shape {
  const { unit, form, periods, target, of } = reading;
  // Of a milestone that is counted to more than one, a diamond would not say how many there are.
  if (unit === 'yes_no' || (kind === 'milestone' || kind === 'dated_milestone') && target !== null && target <= 1) return 'diamond';
  if (form === 'each' || form === 'coverage') return (of ?? target ?? 61) <= 60 ? 'squares' : 'line';
  if (target !== null && periods.length) return unit === 'count' && periods.length <= 24 ? 'squares' : 'bars';
  if (unit === 'hours' && kind === 'hours_per_period') return 'bars';
  return unit === 'count' && form !== 'trend' && target !== null && target <= 12 ? 'squares' : 'line';
}

/** Share of the days from the first to the last one: 0 to 1. */
export const along = ({ from, until }: Pick<Reading, 'from' | 'until'>, day: string) => Math.min(1, Math.max(0, (daysUntil(day, from) + 1) / (daysUntil(until, from) + 1)));

export type Line = { points: [x: number, y: number][]; even: [number, number][] | null; forecast: [number, number][] | null; targetY: number | null };
/** The value by the end of each month, against an even pace and where it leads. */
export function lineOf(reading: Reading): Line {
  const { months, value, target, forecast, unit, until, to, form } = reading, grows = unit !== 'percent';
  const most = Math.max(1, target ?? 0, forecast ?? 0, ...months.map(({ total, value: one }) => (grows ? total : Math.max(total, one)))) * 1.05;
  const y = (n: number) => Math.round((floor - n / most * (floor - top)) * 10) / 10, x = (day: string) => Math.round(along(reading, day) * width * 10) / 10;
  const ends = months.map((_, i) => months[i + 1]?.month ?? to);
  const points: [number, number][] = [...grows ? [[0, floor] as [number, number]] : [], ...months.map(({ total }, i): [number, number] => [x(ends[i]!), y(total)])];
  const last = points.at(-1);
  return {
    points, targetY: target === null ? null : y(target), even: target !== null && reading.expected !== null ? [[0, floor], [width, y(target)]] : null,
    forecast: forecast !== null && last && to < until && value !== null && form !== 'coverage' ? [last, [width, y(forecast)]] : null,
  };
}

export type Square = { x: number; y: number; w: number; h: number; state: 'filled' | 'empty' | 'missed' | 'running' };
/** Squares in up to three rows: members of the set, pieces to the target, or periods. */
export function squaresOf(reading: Reading): Square[] {
  const { value, target, of, periods, form } = reading;
  const states: Square['state'][] = target !== null && periods.length > 0 && form !== 'each'
    ? periods.map(({ met, running }) => (met === null ? (running ? 'running' : 'empty') : met ? 'filled' : 'missed'))
    : Array.from({ length: Math.max(form === 'each' || form === 'coverage' && target === null ? of ?? 0 : Math.max(target ?? 0, value ?? 0), 1) }, (_, i) => (i < (value ?? 0) ? 'filled' : 'empty'));
  const shown = states.slice(0, 60), rows = shown.length <= 14 ? 1 : shown.length <= 30 ? 2 : 3, columns = Math.ceil(shown.length / rows), gap = 3, w = Math.min(34, width / columns - gap), h = rows === 1 ? 26 : (floor - top + 2) / rows - gap;
  return shown.map((state, i) => ({ x: (i % columns) * (w + gap) + 1, y: rows === 1 ? 16 : top + Math.floor(i / columns) * (h + gap), w, h, state }));
}

export type Bar = { x: number; y: number; w: number; h: number; state: 'filled' | 'missed' | 'running' };
/** A bar for each period, or each month, and the height of the line it is meant to reach. */
export function barsOf({ periods, months, target, from, until }: Reading): { bars: Bar[]; lineY: number | null } {
  const list = periods.length ? periods.map((one) => ({ ...one, at: one.from })) : months.map(({ month, value }) => ({ at: month, value, met: null, running: false }));
  const most = Math.max(1, target ?? 0, ...list.map(({ value }) => value)) * 1.08, room = Math.max(12, list.length), w = width / room;
  const days = daysUntil(until, from) + 1, y = (n: number) => floor - n / most * (floor - top);
  return {
    lineY: target === null ? null : y(target),
    bars: list.map(({ at, value, met, running }, i) => ({ x: periods.length ? daysUntil(at, from) / days * width : i * w, y: y(value), w: Math.max(2, (periods.length ? width / Math.max(1, Math.round(days / (daysUntil(until, from) / Math.max(1, list.length) > 60 ? 91 : list.length > 14 ? 7 : 30.4))) : w) - 2), h: Math.max(0.5, floor - y(value)), state: running || met === null ? 'running' : met ? 'filled' : 'missed' })),
  };
}
