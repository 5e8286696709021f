// Opening hours: what holds on a day, and whether it is open at an instant. The clock is that of Prague. `directory.opened` in access.sql says the same.
import { addDays, dayOf, instantOf } from '#platform/i18n/format.ts';

export { instantOf };

export const hoursKinds = ['open', 'phone', 'appointment', 'outreach'] as const;
export type HoursKind = typeof hoursKinds[number];
/** A weekday of every week (Monday 1 to Sunday 7), or an exception: days of the calendar. Times are `08:30`; `closes` the same or earlier than `opens` is the next day. */
export type Hours = {
  kind: HoursKind; placeId: string | null; weekday: number | null; onDay: string | null; untilDay: string | null;
  /** Both or none; an exception without hours is a closure of everything. */ opens: string | null; closes: string | null;
  validFrom: string | null; validTo: string | null;
};
/** From which instant to which, the second no longer open. */
export type Span<H extends Hours = Hours> = { from: Date; to: Date; of: H };

export const weekdayOf = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7 + 1;
const isOn = (one: Hours, day: string) => one.onDay !== null && one.onDay <= day && day <= (one.untilDay ?? one.onDay);
/** A closure concerns every kind of hours, other hours those of their kind; without a place both concern every place. */
const overrides = (exception: Hours, usual: Hours) => (exception.placeId === null || exception.placeId === usual.placeId) && (exception.opens === null || exception.kind === usual.kind);

/** What opens on a calendar day, in the order of hours. Exceptions win over weekdays. */
export function hoursOn<H extends Hours>(all: readonly H[], day: string): (H & { opens: string; closes: string })[] {
  const exceptions = all.filter((one) => isOn(one, day));
  const usual = all.filter((one) => one.weekday === weekdayOf(day) && (one.validFrom === null || one.validFrom <= day) && (one.validTo === null || day <= one.validTo) && !exceptions.some((exception) => overrides(exception, one)));
  return [...exceptions, ...usual].filter((one): one is H & { opens: string; closes: string } => one.opens !== null && one.closes !== null).toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0));
}

const hour = 3_600_000;
/** Spans that begin on a calendar day; one over midnight belongs to the day on which it begins. */
export const spansOf = <H extends Hours>(all: readonly H[], day: string): Span<H>[] => hoursOn(all, day)
  .map((one) => ({ of: one as H, from: instantOf(day, one.opens), to: instantOf(one.closes <= one.opens ? addDays(day, 1) : day, one.closes) })).filter(({ from, to }) => from < to);

/** Open, until when (null: it does not close within a week); or closed, and when it opens within two weeks (null: nobody knows). */
export type OpenState = { open: true; until: Date | null } | { open: false; opens: Date | null };
const ahead = 8, searched = 14;
/** Is it open at the instant? `kinds`: what counts as open, e.g. also hours on the phone. */
export function openState(all: readonly Hours[], at: Date, kinds: readonly HoursKind[] = ['open']): OpenState {
  const counted = all.filter(({ kind, opens }) => opens === null || kinds.includes(kind)), now = dayOf(at);
  const days = Array.from({ length: searched + 2 }, (_, n) => addDays(now, n - 1));
  const spans = days.flatMap((day) => spansOf(counted, day)).toSorted((a, b) => a.from.getTime() - b.from.getTime());
  let until: Date | null = null;
  for (const { from, to } of spans) if (from <= (until ?? at) && to > (until ?? at)) until = to;
  if (until) return { open: true, until: until.getTime() - at.getTime() > ahead * 24 * hour ? null : until };
  return { open: false, opens: spans.find(({ from }) => from > at)?.from ?? null };
}
