// How much is required, what counts, what is missing. Pure; the kinds and their limits are data of each rule.
import { addDays } from '#platform/i18n/format.ts';

export const payers = ['employer', 'project', 'worker', 'free'] as const;
export type Payer = (typeof payers)[number];
export const sources = ['entry', 'record', 'sitting', 'event'] as const;
/** Days before the end of a qualification on which it is told. */
export const remindDays = [60, 14] as const;

export type Count = { kind: string; /** Minutes in a year; null = without a limit. */ most: number | null };
/** One wording of a requirement; wordings of one `lineId` follow each other. */
export type Wording = { id: string; lineId: string; title: string; source: string; professions: readonly string[]; /** In a whole calendar year. */ minutes: number; byMonths: boolean; byFte: boolean; counts: readonly Count[]; validFrom: string; validTo: string | null };
export type Post = { profession: string; fte: number; validFrom: string; validTo: string | null };
export type Learned = { id: string; kind: string; onDay: string; minutes: number; /** An entry that proves it counts instead of it. */ provedBy: string | null };
export type ByKind = { kind: string; minutes: number; counted: number; most: number | null };
export type Requirement = { lineId: string; title: string; source: string; /** Months of the year for which it is required. */ months: number; required: number; done: number; missing: number; /** Above the limits of its kind. */ over: number; byKind: ByKind[] };

/** Last day of each month of a year. */
const monthEnds = (year: number) => Array.from({ length: 12 }, (_, at) => addDays(at === 11 ? `${year + 1}-01-01` : `${year}-${String(at + 2).padStart(2, '0')}-01`, -1));
const holds = (from: string, to: string | null, day: string) => from <= day && (to === null || day <= to);
/** Does somebody work here in a calendar month, if only a day of it? The act takes a twelfth for each. */
const worksIn = (post: Post, monthEnd: string) => post.validFrom <= monthEnd && (post.validTo === null || post.validTo >= `${monthEnd.slice(0, 8)}01`);

/** Wordings of a line until the next one begins. */
function line(wordings: readonly Wording[]): Wording[] {
  const sorted = wordings.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  return sorted.map((one, at) => {
    const next = sorted[at + 1], last = next && addDays(next.validFrom, -1);
    return last && (one.validTo === null || one.validTo > last) ? { ...one, validTo: last } : one;
  });
}

/** What is required of a post in a year and how much of it is done, one by one; a requirement of no month is left out. */
export function requirements(wordings: readonly Wording[], post: Post, learned: readonly Learned[], year: number): Requirement[] {
  const rows = learned.filter((one) => one.provedBy === null && one.onDay.startsWith(String(year)) && holds(post.validFrom, post.validTo, one.onDay));
  return [...Map.groupBy(wordings, ({ lineId }) => lineId)].flatMap(([lineId, all]) => {
    const of = line(all).filter(({ professions }) => professions.includes(post.profession)), on = (day: string) => of.find((one) => holds(one.validFrom, one.validTo, day));
    const works = monthEnds(year).some((end) => worksIn(post, end));
    const asked = works ? monthEnds(year).flatMap((end) => { const one = on(end); return one && (!one.byMonths || worksIn(post, end)) ? [one] : []; }) : [], said = asked.at(-1);
    if (!said) return [];
    const required = Math.round(asked.reduce((sum, one) => sum + one.minutes / 12 * (one.byFte ? Math.min(1, post.fte) : 1), 0));
    // Whether a kind counts is said by the wording of the day; how much of it, by the last wording that counts it.
    const limits = new Map(asked.flatMap(({ counts }) => counts.map(({ kind, most }) => [kind, most] as const)));
    const counted = rows.filter((row) => on(row.onDay)?.counts.some(({ kind }) => kind === row.kind));
    const byKind = [...Map.groupBy(counted, ({ kind }) => kind)].map(([kind, some]): ByKind => {
      const minutes = some.reduce((sum, one) => sum + one.minutes, 0), most = limits.get(kind) ?? null;
      return { kind, minutes, most, counted: most === null ? minutes : Math.min(minutes, most) };
    });
    const done = byKind.reduce((sum, one) => sum + one.counted, 0);
    return [{ lineId, title: said.title, source: said.source, months: asked.length, required, done, missing: Math.max(0, required - done), over: byKind.reduce((sum, one) => sum + one.minutes - one.counted, 0), byKind }];
  });
}

export type Item = { minutes: number; learnedId: string | null; droppedOn: string | null };
/** Points of a plan: done when something learned stands behind them. */
export const itemState = (item: Item, learned: readonly { id: string }[]): 'done' | 'dropped' | 'planned' => item.droppedOn !== null ? 'dropped' : item.learnedId !== null && learned.some(({ id }) => id === item.learnedId) ? 'done' : 'planned';

/** How a qualification stands on a day. */
export const endingOf = (validUntil: string | null, today: string): 'endless' | 'holds' | 'soon' | 'ended' => validUntil === null ? 'endless' : validUntil < today ? 'ended' : validUntil <= addDays(today, remindDays[0]) ? 'soon' : 'holds';
/** Hours as they are written: 1440 → 24. */
export const inHours = (minutes: number) => Math.round(minutes / 60 * 100) / 100;
