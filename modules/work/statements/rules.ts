// The monthly statement of a service: from records as numbers to a sheet, and from a number back to its records. Pure: one place says both what a number counts and what it opens.
import type { AnonymousGroup } from '../details.ts';
import { modes, recordKinds, units, type Directness, type Mode, type RecordKind } from '../rules.ts';

/** A record as numbers. Clients are numbers that hold for one answer only. */
export type Row = {
  id: string; onDay: string; minutes: number; mode: Mode; directness: Directness; kind: RecordKind; activities: string[]; kontakt: number; intervence: number; clients: number[]; anonymous: number[];
  groups: AnonymousGroup[]; materials: { title: string; language: string | null; pieces: number }[]; course: { id: string; name: string } | null;
  projects: { id: string; name: string; share: number; kontakt: number; intervence: number; ownRule: boolean }[];
};
/** What a group without names has in common, as one word of codes: `15-17~female~UA~~~`. */
export const groupKey = (g: Omit<AnonymousGroup, 'people'>) => [g.ageBand, g.sex, g.citizenship, g.residence, g.accommodation, g.situation].map((one) => one ?? '').join('~');
const materialKey = (m: { title: string; language: string | null }) => `${m.language ?? ''}~${m.title}`;

/** Which records a number of the sheet counts, `kind:value`; the whole month without one. */
const tests: Record<string, (row: Row, value: string, more: string) => boolean> = {
  all: () => true, day: (r, v) => r.onDay === v, mode: (r, v) => r.mode === v, kind: (r, v) => r.kind === v, directness: (r, v) => r.directness === v, activity: (r, v) => r.activities.includes(v),
  unit: (r, v) => (v === 'kontakt' || v === 'intervence') && r[v] > 0, clients: (r) => r.clients.length > 0, anonymous: (r) => r.anonymous.length > 0, nobody: (r) => !r.clients.length && !r.anonymous.length && !r.groups.length,
  groups: (r) => r.groups.length > 0, group: (r, v) => r.groups.some((g) => groupKey(g) === v), materials: (r) => r.materials.length > 0, course: (r, v) => r.course?.id === v,
  project: (r, v) => r.projects.some(({ id }) => id === v), funder: (r, v, unit) => (unit === 'kontakt' || unit === 'intervence') && r.projects.some((p) => p.id === v && p[unit] > 0),
};
/** Records behind a number. A number that nothing is known of has none. */
export function behind(rows: readonly Row[], what: string): Row[] {
  const [kind = '', value = '', more = ''] = what.split(':'), test = Object.hasOwn(tests, kind || 'all') ? tests[kind || 'all'] : undefined;
  return test ? rows.filter((row) => test(row, value, more)) : [];
}

const add = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
const distinct = (rows: readonly Row[], of: (row: Row) => number[]) => new Set(rows.flatMap(of)).size;
const peopleIn = (row: Row) => add([row], (r) => r.groups.reduce((sum, { people }) => sum + people, 0));
/** Everybody who took part, named or not, as often as they did. */
const participants = (row: Row) => row.clients.length + row.anonymous.length + peopleIn(row);
const sums = (rows: readonly Row[]) => ({ records: rows.length, minutes: add(rows, (r) => r.minutes), kontakt: add(rows, (r) => r.kontakt), intervence: add(rows, (r) => r.intervence), participants: add(rows, participants) });
function by<K extends string>(rows: readonly Row[], keysOf: (row: Row) => readonly K[]): Map<K, Row[]> {
  const found = new Map<K, Row[]>();
  for (const row of rows) for (const key of new Set(keysOf(row))) found.set(key, [...found.get(key) ?? [], row]);
  return found;
}
const more = (a: { minutes: number }, b: { minutes: number }) => b.minutes - a.minutes;

/** The sheet of a month. Nothing is typed into it. */
export function sheetOf(rows: readonly Row[]) {
  const minutesOf = (directness: Directness) => add(rows.filter((r) => r.directness === directness), (r) => r.minutes);
  const ofMode = by(rows, (r) => [r.mode]), ofKind = by(rows, (r) => [r.kind]);
  const groups = new Map<string, { key: string; group: Omit<AnonymousGroup, 'people'>; people: number; records: number }>(), materials = new Map<string, { title: string; language: string | null; pieces: number; records: number }>();
  for (const row of rows) {
    for (const key of new Set(row.groups.map(groupKey))) {
      const same = row.groups.filter((g) => groupKey(g) === key), { people: _, ...group } = same[0]!, before = groups.get(key);
      groups.set(key, { key, group, people: (before?.people ?? 0) + same.reduce((sum, g) => sum + g.people, 0), records: (before?.records ?? 0) + 1 });
    }
    for (const key of new Set(row.materials.map(materialKey))) {
      const same = row.materials.filter((m) => materialKey(m) === key), before = materials.get(key);
      materials.set(key, { title: same[0]!.title, language: same[0]!.language, pieces: (before?.pieces ?? 0) + same.reduce((sum, m) => sum + m.pieces, 0), records: (before?.records ?? 0) + 1 });
    }
  }
  return {
    total: { ...sums(rows), direct: minutesOf('direct'), indirect: minutesOf('indirect'), organisational: minutesOf('organisational'), days: new Set(rows.map((r) => r.onDay)).size, clients: distinct(rows, (r) => r.clients), anonymous: distinct(rows, (r) => r.anonymous), groupPeople: add(rows, peopleIn), nobody: behind(rows, 'nobody').length },
    days: [...by(rows, (r) => [r.onDay])].map(([day, of]) => ({ day, ...sums(of), clients: distinct(of, (r) => r.clients) })).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    modes: modes.flatMap((mode) => { const of = ofMode.get(mode); return of ? [{ mode, ...sums(of) }] : []; }),
    kinds: recordKinds.flatMap((kind) => { const of = ofKind.get(kind); return of ? [{ kind, ...sums(of) }] : []; }),
    activities: [...by(rows, (r) => r.activities)].map(([code, of]) => ({ code, ...sums(of) })).toSorted(more),
    groups: [...groups.values()].toSorted((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1)), materials: [...materials.values()].toSorted((a, b) => b.pieces - a.pieces || a.title.localeCompare(b.title, 'cs')),
    courses: [...by(rows, (r) => (r.course ? [r.course.id] : []))].map(([id, of]) => ({ course: { id, name: of[0]!.course!.name }, ...sums(of) })).toSorted((a, b) => a.course.name.localeCompare(b.course.name, 'cs')),
    funders: [...by(rows, (r) => r.projects.map((p) => p.id))].map(([id, of]) => {
      const parts = of.map((row) => ({ row, part: row.projects.find((p) => p.id === id)! })), count = (unit: typeof units[number]) => parts.reduce((sum, { part }) => sum + part[unit], 0);
      return { project: { id, name: parts[0]!.part.name }, /** Some of its records are counted by a rule of its own. */ ownRule: parts.some(({ part }) => part.ownRule), records: of.length, /** By share. */ minutes: Math.round(parts.reduce((sum, { row, part }) => sum + row.minutes * part.share, 0)) / 100, kontakt: count('kontakt'), intervence: count('intervence') };
    }).toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'cs')),
  };
}
export type Sheet = ReturnType<typeof sheetOf>;

/** `2026-10` of a day in November 2026: what is reported is the month before. */
export function monthBefore(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
/** This month and those before it, newest first. */
export function monthsBack(today: string, count: number): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, back) => { const at = year * 12 + month - 1 - back; return `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}`; });
}
/** First and last day. */
export function daysOf(month: string): { from: string; to: string } {
  const [year, at] = month.split('-').map(Number) as [number, number];
  return { from: `${month}-01`, to: `${month}-${String(new Date(Date.UTC(year, at, 0)).getUTCDate()).padStart(2, '0')}` };
}
