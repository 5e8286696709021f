// What each kind of activity has a use for, and how it usually is. Pure: the form asks only what the kind needs.
import { workingDays, type ActivityKind, type Directness, type Mode } from '../rules.ts';

/** What the form can ask beside day, minutes, way and a sentence. */
export type Field = 'place' | 'partner' | 'topics' | 'clients' | 'groups' | 'materials' | 'workers' | 'projects' | 'language' | 'situations' | 'targetGroups' | 'accredited';
type Usual = { directness: Directness; mode: Mode; /** In the order in which they are asked. */ fields: readonly Field[] };

const withPeople = ['place', 'groups', 'clients', 'topics', 'workers', 'language', 'projects'] as const;
export const usual: Record<ActivityKind, Usual> = {
  field_visit: { directness: 'direct', mode: 'field', fields: ['place', 'groups', 'clients', 'topics', 'situations', 'materials', 'workers', 'language', 'projects'] },
  screening: { directness: 'direct', mode: 'field', fields: ['place', 'groups', 'clients', 'topics', 'situations', 'materials', 'workers', 'language', 'projects'] },
  course: { directness: 'direct', mode: 'office', fields: withPeople },
  partner_talk: { directness: 'indirect', mode: 'office', fields: ['partner', 'topics', 'targetGroups', 'situations', 'workers', 'place', 'projects'] },
  assistance: { directness: 'direct', mode: 'field', fields: ['partner', 'clients', 'groups', 'topics', 'situations', 'language', 'place', 'projects'] },
  tutoring: { directness: 'direct', mode: 'office', fields: ['clients', 'groups', 'place', 'topics', 'workers', 'language', 'projects'] },
  counselling_hours: { directness: 'direct', mode: 'office', fields: ['place', 'groups', 'clients', 'topics', 'situations', 'workers', 'language', 'projects'] },
  event: { directness: 'direct', mode: 'field', fields: ['place', 'partner', 'groups', 'clients', 'topics', 'materials', 'workers', 'language', 'projects'] },
  interpreting: { directness: 'direct', mode: 'field', fields: ['language', 'clients', 'groups', 'partner', 'place', 'topics', 'projects'] },
  distribution: { directness: 'direct', mode: 'field', fields: ['materials', 'place', 'groups', 'topics', 'clients', 'workers', 'language', 'projects'] },
  staff_training: { directness: 'organisational', mode: 'office', fields: ['accredited', 'topics', 'partner', 'workers', 'place', 'projects'] },
  supervision: { directness: 'organisational', mode: 'office', fields: ['workers', 'partner', 'topics', 'projects'] },
  awareness: { directness: 'indirect', mode: 'field', fields: ['place', 'partner', 'groups', 'targetGroups', 'topics', 'materials', 'workers', 'language', 'projects'] },
};
/** Work without a kind of its own: of a meeting of the team, of a case conference. */
const plain: Record<Directness, Usual> = {
  organisational: { directness: 'organisational', mode: 'office', fields: ['workers', 'place', 'topics', 'projects'] },
  indirect: { directness: 'indirect', mode: 'office', fields: ['workers', 'place', 'topics', 'projects'] },
  direct: { directness: 'direct', mode: 'office', fields: ['place', 'topics', 'language', 'projects'] },
};
export const usualOf = (kind: ActivityKind | null, directness: Directness): Usual => (kind ? usual[kind] : plain[directness]);

type Filled = { caseId: string | null; about: readonly string[]; language: string | null; interpreter: string; place: string; details: { placeId: string | null; orpCode: string | null; topics: readonly unknown[]; partnerId: string | null; targetGroups: readonly unknown[]; situations: readonly unknown[]; workers: readonly unknown[]; groups: readonly unknown[]; projects: readonly unknown[]; materials: readonly unknown[]; accredited: boolean | null } };
/** Fields of a kind in its order, then those that are filled in though the kind does not ask for them: what is sent is always on screen. */
export function fieldsOf(kind: ActivityKind | null, directness: Directness, { caseId, about, language, interpreter, place, details: d }: Filled): Field[] {
  const asked = usualOf(kind, directness).fields;
  const filled: [Field, boolean][] = [['place', Boolean(place || d.placeId || d.orpCode)], ['partner', d.partnerId !== null], ['topics', d.topics.length > 0], ['clients', caseId === null && about.length > 0], ['groups', d.groups.length > 0], ['materials', d.materials.length > 0],
    ['workers', d.workers.length > 0], ['projects', d.projects.length > 0], ['language', Boolean(language || interpreter)], ['situations', d.situations.length > 0], ['targetGroups', d.targetGroups.length > 0], ['accredited', d.accredited !== null]];
  return [...asked, ...filled.flatMap(([field, is]) => (is && !asked.includes(field) ? [field] : []))];
}

type Meeting = { kind: string; startsAt: string | null; endsAt: string | null };
/** What work a meeting was: supervision, a talk with partners; a conference is work for its case; other meetings are the organisation's own. */
export function workOfMeeting({ kind }: Pick<Meeting, 'kind'>): { kind: ActivityKind | null; directness: Directness } {
  if (kind === 'supervision') return { kind: 'supervision', directness: 'organisational' };
  if (kind === 'working_group' || kind === 'round_table') return { kind: 'partner_talk', directness: 'indirect' };
  return { kind: null, directness: kind === 'conference' ? 'indirect' : 'organisational' };
}
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
/** From its beginning to its end; null when one of them is not written. */
export const minutesOf = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): number | null => (startsAt && endsAt && endsAt > startsAt ? minuteOf(endsAt) - minuteOf(startsAt) : null);

type Done = { onDay: string; minutes: number; directness: Directness; kind: string; /** Written by the worker themselves, not only done together. */ own: boolean };
export type DayOfWork<R extends Done> = { day: string; items: R[]; minutes: number; direct: number; kinds: { kind: string; records: number; minutes: number }[]; /** A working day that is over and has no work on it. */ empty: boolean };
/** Days of a week from its Monday, with what was done on each. Minutes are those of one's own records; what a colleague wrote for both fills the day, too. */
export function daysOf<R extends Done>(monday: readonly string[], items: readonly R[], today: string): DayOfWork<R>[] {
  const working = workingDays(monday[0]!, monday.at(-1)!);
  return monday.map((day) => {
    const done = items.filter(({ onDay }) => onDay === day), own = done.filter((one) => one.own);
    const kinds = [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, of]) => ({ kind, records: of.length, minutes: of.reduce((sum, { minutes }) => sum + minutes, 0) })).toSorted((a, b) => b.minutes - a.minutes);
    return { day, items: done, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0), direct: own.filter(({ directness }) => directness === 'direct').reduce((sum, { minutes }) => sum + minutes, 0), kinds, empty: !done.length && day < today && working.includes(day) };
  });
}
