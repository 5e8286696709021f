// People without names in a row: counts by columns, or a list in one cell (`12 × ženy | 27–64 | občanství: Ukrajina`).
import type { AnonymousGroup } from '../details.ts';
import { readCount, textOf, type Cell } from './cells.ts';
import type { Field } from './fields.ts';
import type { Why } from './judge.ts';
import { noTraits, type Column, type Traits } from './mapping.ts';
import { bare } from './rules.ts';
import { listOf, type ListName } from './words.ts';

/** A cell that says nothing we understand. */
export class Unread extends Error {
  readonly field: Field; readonly why: Why; readonly said: string;
  constructor(field: Field, why: Why, said: string) { super(why); this.field = field; this.why = why; this.said = said; }
}
export type Find = (list: ListName, word: string) => string | null | undefined;
export type Peek = (list: ListName, word: string) => string | undefined;
type Reads = { text: (field: Field) => string; one: (field: Field) => string | null; find: Find; /** Looks without asking the person about a word that nobody knows. */ peek: Peek };

const traitFields = { sex: 'groupSex', ageBand: 'groupAge', citizenship: 'groupCitizenship', residence: 'groupResidence', accommodation: 'groupAccommodation', situation: 'groupSituation' } as const satisfies Record<keyof Traits, Field>;
/** How a trait is said in a list of one cell: sexes and ages speak for themselves. */
export const traitLabels = { citizenship: { cs: 'občanství', en: 'citizenship', uk: 'громадянство' }, residence: { cs: 'pobyt', en: 'residence', uk: 'перебування' }, accommodation: { cs: 'ubytování', en: 'accommodation', uk: 'житло' }, situation: { cs: 'situace', en: 'situation', uk: 'ситуація' } } as const;
const labelled = new Map(Object.entries(traitLabels).flatMap(([trait, words]) => Object.values(words).map((word) => [bare(word), trait as keyof typeof traitLabels] as const)));
/** Items of a list in one cell: lines, or semicolons before a count. */
export const itemsOf = (text: string) => text.split(/\n|;\s*(?=\d)/).map((item) => item.trim().replace(/;$/, '')).filter(Boolean);

function listed(said: string, find: Find, peek: Peek): AnonymousGroup[] {
  return itemsOf(said).map((item) => {
    const [count, ...traits] = item.split('|').map((part) => part.trim()), found = /^(\d+)\s*(?:[×xх]|osob\p{L}*|lid\p{L}*|people|осіб)?\s*(.*)$/iu.exec(count!);
    if (!found) throw new Unread('groups', 'count', item);
    const group: AnonymousGroup = { ...noTraits, people: Number(found[1]) };
    for (const trait of [found[2]!, ...traits].filter(Boolean)) {
      const [label, ...rest] = trait.split(':'), key = rest.length ? labelled.get(bare(label!)) : undefined, value = rest.join(':').trim();
      const sex = peek('sex', trait), age = sex ? undefined : peek('age', trait);
      if (key) { const code = find(listOf[traitFields[key]]!, value); if (code === undefined) throw new Unread('groups', 'word', value); group[key] = code; }
      else if (sex) group.sex = sex as 'female';
      else if (age) group.ageBand = age as '0-5';
      else throw new Unread('groups', 'word', trait);
    }
    return group;
  });
}

/** Groups of a row. A count without traits is all of them: what the others make is taken off. Throws Unread. */
export function groupsOf(columns: readonly Column[], cells: readonly Cell[], { text, one, find, peek }: Reads): AnonymousGroup[] {
  const shared: Partial<Traits> = {};
  for (const [trait, field] of Object.entries(traitFields)) { const value = text(field) ? one(field) : null; if (value !== null) shared[trait as 'citizenship'] = value; }
  const counted: AnonymousGroup[] = [];
  let all: number | null = null;
  for (const [c, { field, traits }] of columns.entries()) {
    const said = textOf(cells[c]);
    if (field !== 'people' || !said || said === '-' || said === '–') continue;
    const people = readCount(cells[c]);
    if (people === null || people > 10_000) throw new Unread('people', 'count', said);
    const own = Object.fromEntries(Object.entries(traits ?? {}).filter(([, value]) => value !== null));
    if (Object.keys(own).length) { if (people > 0) counted.push({ ...noTraits, ...shared, ...own, people }); } else all = (all ?? 0) + people;
  }
  const named = counted.reduce((sum, { people }) => sum + people, 0);
  if (all !== null && all < named) throw new Unread('people', 'fewer', `${all} < ${named}`);
  const rest = all === null ? 0 : all - named;
  // Whom the row describes without counting is one.
  const described = Object.keys(shared).length > 0 && all === null && !counted.length && !columns.some(({ field }) => field === 'people');
  return [...counted, ...(rest > 0 || described ? [{ ...noTraits, ...shared, people: rest || 1 }] : []), ...listed(text('groups'), find, peek)];
}
