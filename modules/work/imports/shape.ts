// Records as rows of a file: the very columns that a file is read by. Without clients, or with them for the head who said why.
import type { Language } from '#platform/i18n/format.ts';
import type { AnonymousGroup } from '../details.ts';
import type { Directness, Mode, RecordKind, Understood } from '../rules.ts';
import { fields, type Field } from './fields.ts';
import { traitLabels } from './groups.ts';
import { ageWords, directnessWords, kindWords, modeWords, sexWords, understoodWords, yesWords } from './vocabulary.ts';

/** A record as it is exported: names instead of ids, codes as they are. */
export type Exported = {
  onDay: string; atTime: string | null; minutes: number; kind: RecordKind; mode: Mode; directness: Directness; service: string | null; author: string; workers: string[]; place: string | null; placeWords: string; orp: string | null; partner: string | null; course: string | null;
  topics: string[]; activities: string[]; targetGroups: string[]; situations: string[]; language: string | null; interpreter: string; understood: Understood | null; groups: AnonymousGroup[]; materials: { title: string; language: string | null; pieces: number }[]; projects: { name: string; share: number }[];
  accredited: boolean | null; oneOffRequest: string; facts: string; /** It is about somebody, by a case or by name. */ aboutClient: boolean; clients: string[]; names: string[];
};
type Label = (list: string, code: string, day: string) => string;

const order: readonly Field[] = ['day', 'time', 'minutes', 'kind', 'directness', 'mode', 'service', 'worker', 'coworkers', 'place', 'placeWords', 'orp', 'partner', 'topics', 'activities', 'targetGroups', 'situations', 'language', 'interpreter', 'understood', 'groups', 'materials', 'projects', 'course', 'accredited', 'facts'];
const ofClients: readonly Field[] = ['request', 'client'];
/** Names stand beside the numbers for whoever reads it; a file is never read by them. */
const nameHeading: Record<Language, string> = { cs: 'Jména', en: 'Names', uk: 'Імена' };
export const headingsOf = (language: Language, withClients: boolean): string[] => [...order, ...(withClients ? ofClients : [])].map((field) => fields[field][language]).concat(withClients ? [nameHeading[language]] : []);

export type ExportedCell = string | number | { day: string };
/** Cells of one record. What was written about a client, and what was asked for, stays out without clients. */
export function cellsOf(r: Exported, language: Language, label: Label, withClients: boolean): ExportedCell[] {
  const codes = (list: string, many: readonly string[]) => many.map((code) => label(list, code, r.onDay)).join('; '), code = (list: string, one: string | null) => (one === null ? '' : label(list, one, r.onDay));
  const lists = { citizenship: 'citizenship', residence: 'residence_kind', accommodation: 'accommodation_kind', situation: 'situation' } as const;
  const group = (g: AnonymousGroup) => [`${g.people} ×`, g.sex && sexWords[g.sex][language], g.ageBand && ageWords[g.ageBand][language],
    ...(Object.keys(lists) as (keyof typeof lists)[]).map((trait) => g[trait] && `${traitLabels[trait][language]}: ${label(lists[trait], g[trait], r.onDay)}`)].filter(Boolean).join(' | ').replace(/^(\d+ ×) \| /, '$1 ').trim();
  const material = (m: Exported['materials'][number]) => `${m.pieces} × ${m.title}${m.language ? ` (${label('language', m.language, r.onDay)})` : m.title.endsWith(')') ? ' (–)' : ''}`;
  const own = withClients || !r.aboutClient;
  const all: Partial<Record<Field, ExportedCell>> = {
    day: { day: r.onDay }, time: r.atTime ?? '', minutes: r.minutes, kind: kindWords[r.kind][language], directness: directnessWords[r.directness][language], mode: modeWords[r.mode][language], service: r.service ?? '', worker: r.author, coworkers: r.workers.join('; '),
    place: r.place ?? '', placeWords: r.placeWords, orp: r.orp ?? '', partner: r.partner ?? '', topics: codes('work_topic', r.topics), activities: codes('activity', r.activities), targetGroups: codes('target_group', r.targetGroups), situations: codes('situation', r.situations),
    language: code('language', r.language), interpreter: r.interpreter, understood: r.understood ? understoodWords[r.understood][language] : '', groups: r.groups.map(group).join('\n'), materials: r.materials.map(material).join('\n'), projects: r.projects.map(({ name, share }) => `${name} ${share} %`).join('\n'),
    course: r.course ?? '', accredited: r.accredited === null ? '' : yesWords[r.accredited ? 'yes' : 'no'][language], facts: own ? r.facts : '', request: r.oneOffRequest, client: r.clients.join('; '),
  };
  // Whom somebody interpreted for, and where they live, may be told by these words.
  if (!own) { all.interpreter = r.interpreter ? '–' : ''; all.placeWords = ''; }
  return [...order, ...(withClients ? ofClients : [])].map((field) => all[field]!).concat(withClients ? [r.names.join('; ')] : []);
}
