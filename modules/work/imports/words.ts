// Words of a file against what we know: code lists, people of the team, services, projects, places. A word is compared without accents, capitals and punctuation.
import type { Code } from '#modules/directory/contract.ts';
import { entryOn, wordOf } from '#modules/directory/codes/contract.ts';
import type { Field } from './fields.ts';
import { bare } from './rules.ts';
import { ageWords, directnessWords, kindWords, lookup, modeWords, sexWords, understoodWords, yesWords } from './vocabulary.ts';

/** Lists that words are looked for in. */
export const listNames = ['kind', 'mode', 'directness', 'understood', 'sex', 'age', 'yes', 'author', 'worker', 'service', 'project', 'course', 'orp', 'place', 'partner',
  'work_topic', 'activity', 'target_group', 'situation', 'language', 'citizenship', 'residence_kind', 'accommodation_kind'] as const;
export type ListName = typeof listNames[number];
/** Which list the words of a column are of. */
export const listOf: Partial<Record<Field, ListName>> = {
  kind: 'kind', mode: 'mode', directness: 'directness', understood: 'understood', groupSex: 'sex', groupAge: 'age', accredited: 'yes', worker: 'author', coworkers: 'worker', service: 'service', projects: 'project', course: 'course', orp: 'orp', place: 'place', partner: 'partner',
  topics: 'work_topic', activities: 'activity', targetGroups: 'target_group', situations: 'situation', groupSituation: 'situation', language: 'language', materialLanguage: 'language', groupCitizenship: 'citizenship', groupResidence: 'residence_kind', groupAccommodation: 'accommodation_kind',
};
const codeLists: readonly ListName[] = ['work_topic', 'activity', 'target_group', 'situation', 'language', 'citizenship', 'residence_kind', 'accommodation_kind'];
export const isCodeList = (list: ListName) => codeLists.includes(list);

type Named = { id: string; name: string };
export type Known = { codes: readonly Code[]; authors: readonly Named[]; workers: readonly Named[]; services: readonly Named[]; projects: readonly Named[]; courses: readonly Named[]; orps: readonly { code: string; name: string }[]; places: readonly { word: string; id: string }[]; partners: readonly { word: string; id: string }[] };
/** What the person chose for words that nobody here knows: a value, '' to leave the word out, `keep` to keep a place in words, `new` to add a place or a partner. */
export type Chosen = Partial<Record<ListName, Record<string, string>>>;
export const leaveOut = '', keepWords = 'keep', addNew = 'new';

export type Vocabulary = {
  /** What a word means: a value, or undefined when nobody knows, or two do. */ find: (list: ListName, word: string) => string | undefined;
  /** Is a code offered for a day? */ offered: (list: ListName, code: string, day: string) => boolean;
};

/** `Havlíková Jana`, `Jana Havlíková`, and the surname alone while only one bears it. */
const ofPerson = (name: string) => { const parts = name.split(/\s+/); return [name, [...parts].reverse().join(' '), ...(parts.length > 1 ? [[...parts.slice(1), parts[0]].join(' '), parts.at(-1)!] : [])]; };

export function vocabularyOf(known: Known): Vocabulary {
  const lists = new Map<ListName, Map<string, string | null>>();
  const add = (list: ListName, word: string, value: string) => {
    const key = bare(word), words = lists.get(list) ?? new Map<string, string | null>();
    lists.set(list, words);
    if (key) words.set(key, words.has(key) && words.get(key) !== value ? null : value);
  };
  const fixed = (list: ListName, words: ReadonlyMap<string, string>) => { for (const [word, value] of words) if (!lists.get(list)?.has(word)) add(list, word, value); };
  fixed('kind', lookup(kindWords)); fixed('mode', lookup(modeWords)); fixed('directness', lookup(directnessWords)); fixed('understood', lookup(understoodWords)); fixed('sex', lookup(sexWords)); fixed('age', lookup(ageWords)); fixed('yes', lookup(yesWords));
  for (const [list, people] of [['author', known.authors], ['worker', known.workers]] as const) for (const { id, name } of people) for (const word of new Set(ofPerson(name))) add(list, word, id);
  for (const [list, many] of [['service', known.services], ['project', known.projects], ['course', known.courses]] as const) for (const { id, name } of many) add(list, name, id);
  for (const { code, name } of known.orps) { add('orp', name, code); add('orp', code, code); }
  for (const { word, id } of known.places) add('place', word, id);
  for (const { word, id } of known.partners) add('partner', word, id);
  const entries = new Map<string, Code>();
  for (const code of known.codes) {
    if (!code.mine || !isCodeList(code.list as ListName)) continue;
    entries.set(`${code.list} ${code.code}`, code);
    for (const word of new Set([code, ...code.periods].flatMap(({ cs, en, uk }) => [cs, en, uk].map(bare)))) add(code.list as ListName, word, code.code);
  }
  // A code itself, where no label is written so.
  for (const { list, code } of entries.values()) for (const word of [bare(code), bare(wordOf(code))]) if (!lists.get(list as ListName)?.has(word)) add(list as ListName, word, code);
  const said = new Map<string, boolean>();
  return {
    find: (list, word) => lists.get(list)?.get(bare(word)) ?? undefined,
    offered: (list, code, day) => {
      const key = `${list} ${code} ${day}`, entry = entries.get(`${list} ${code}`);
      if (!said.has(key)) said.set(key, entry !== undefined && entryOn(entry, day).offered);
      return said.get(key)!;
    },
  };
}
