// The year's end: which outcome the readings propose, and how the value has moved since. Pure.
import type { Reading } from '#modules/work/indicators/contract.ts';

export type Outcome = 'fulfilled' | 'partly' | 'not' | 'moved';
export type Seen = { kind: 'indicator' | 'milestone' | 'judgement'; met: boolean | null; begun: boolean };
/** What a measure says at the end: met, and whether there is anything at all. What has a target and has not met it by the closing, has not met it; what is only watched says nothing. */
export const seenOf = (kind: Seen['kind'], reading: Reading | null): Seen => ({ kind, met: kind === 'judgement' || !reading || reading.withheld ? null : reading.met ?? (reading.target !== null || reading.of !== null ? false : null), begun: !!reading && (reading.value ?? 0) > 0 });
/** Proposed only where measures say something: all met is fulfilled, none begun is not, anything between partly. Judgements say nothing. */
export function proposeOutcome(measures: readonly Seen[]): Outcome | null {
  const saying = measures.filter(({ met }) => met !== null);
  if (!saying.length) return null;
  if (saying.every(({ met }) => met)) return 'fulfilled';
  return saying.some(({ met, begun }) => met || begun) ? 'partly' : 'not';
}
/** A milestone as a reading, so that it freezes like the rest. */
export const milestoneReading = (reachedOn: string | null, dueOn: string | null, year: number, on: string): Reading => ({
  from: `${year}-01-01`, to: on, until: dueOn ?? `${year}-12-31`, unit: 'yes_no', value: reachedOn ? 1 : 0, target: 1, targetMax: null, of: null, met: reachedOn !== null && (!dueOn || reachedOn <= dueOn), expected: null, forecast: null, pace: null, months: [], periods: [], members: [], records: 0,
});
/** How a frozen value differs from the one now: null when it does not, or one of them is not told. */
export const movedBy = (frozen: Reading, now: Reading | null): number | null => (now?.value == null || frozen.value == null || now.value === frozen.value ? null : Math.round((now.value - frozen.value) * 100) / 100);
/** Values of single workers are for them and their head: a frozen reading is read by the whole centre, so it keeps only how many of them reached the target. */
export const forCentre = (reading: Reading, by: string | null): Reading => (by === 'worker' ? { ...reading, members: [] } : reading);
