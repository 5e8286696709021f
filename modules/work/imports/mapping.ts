// Which column is what: proposed by its heading and by what stands in it, corrected by the person, kept for the next file with the same headings.
import { z } from 'zod';
import { Id } from '#platform/http/contract.ts';
import { ageBands } from '../indicators/rules.ts';
import { directnesses, modes } from '../rules.ts';
import { readDay, readMinutes, readNumber, readTime, textOf } from './cells.ts';
import { fieldNames, isSingle, type Field } from './fields.ts';
import { meaningOf, type Table } from './headings.ts';
import { listNames, listOf, type Vocabulary } from './words.ts';

const code = z.string().max(60).nullable().default(null);
/** Whom a column of counts counts. */
const Traits = z.strictObject({ sex: z.enum(['female', 'male']).nullable().default(null), ageBand: z.enum(ageBands).nullable().default(null), citizenship: code, residence: code, accommodation: code, situation: code });
export type Traits = z.infer<typeof Traits>;
export const noTraits: Traits = { sex: null, ageBand: null, citizenship: null, residence: null, accommodation: null, situation: null };
const Column = z.strictObject({ field: z.enum(fieldNames).nullable(), traits: Traits.nullable().default(null) });
export type Column = z.infer<typeof Column>;
/** What is the same in every row that does not say it. */
const Usual = z.strictObject({ authorId: Id.nullable(), mode: z.enum(modes).nullable(), directness: z.enum(directnesses).nullable(), serviceId: Id.nullable() });
export type Usual = z.infer<typeof Usual>;
/** As it is remembered; what is of an older shape is not taken. */
export const Mapping = z.strictObject({ columns: z.array(Column).max(300), usual: Usual, chosen: z.partialRecord(z.enum(listNames), z.record(z.string(), z.string())) });
export type Mapping = z.infer<typeof Mapping>;

const sampled = 200;
const share = (cells: readonly unknown[], holds: (cell: never) => boolean) => (cells.length ? cells.filter((cell) => holds(cell as never)).length / cells.length : 0);
/** A length is in hours when numbers are small: nobody works on one thing for less than a quarter of an hour many times over. */
const looksLikeHours = (cells: readonly unknown[]) => { const numbers = cells.flatMap((cell) => readNumber(cell as never) ?? []); return numbers.length > 0 && numbers.every((n) => n <= 12) && (numbers.some((n) => !Number.isInteger(n)) || Math.max(...numbers) < 9); };
const guessed: readonly Field[] = ['kind', 'mode', 'directness', 'worker', 'service', 'projects', 'orp', 'topics', 'activities', 'groupCitizenship', 'groupResidence', 'groupAccommodation', 'language'];

/** Proposes what columns are. Every field but counts of people is proposed once. */
export function proposeColumns({ headings, lines }: Table, vocabulary: Vocabulary): Column[] {
  const samples = headings.map((_, c) => lines.slice(0, 5000).map(({ cells }) => cells[c]).filter((cell) => textOf(cell) !== '').slice(0, sampled));
  const taken = new Set<Field>();
  const take = (field: Field, traits: Traits | null = null): Column => { taken.add(field); return { field, traits }; };
  const columns = headings.map((heading, c): Column | undefined => {
    const meant = meaningOf(heading), cells = samples[c]!;
    if (!meant || isSingle(meant.field) && taken.has(meant.field) || meant.field === 'facts' && taken.has('facts')) return undefined;
    if (meant.field === 'people') return take('people', meant.sex || meant.age ? { ...noTraits, sex: meant.sex ?? null, ageBand: ageBands.find((band) => band === meant.age) ?? null } : null);
    // A heading says much, but a date that is no date is none.
    if (meant.field === 'day' && cells.length && share(cells, (cell) => readDay(cell) !== null) < 0.5) return undefined;
    if (meant.field === 'time' && cells.length && share(cells, (cell) => readTime(cell) !== null) < 0.5) return undefined;
    if (meant.field === 'hours' && !/hod|^h$/i.test(heading) && !looksLikeHours(cells) && share(cells, (cell) => readNumber(cell) !== null) > 0.5) return taken.has('minutes') ? undefined : take('minutes');
    return take(meant.field);
  });
  return columns.map((column, c) => {
    if (column) return column;
    const cells = samples[c]!, free = (field: Field) => !taken.has(field);
    if (!cells.length || meaningOf(headings[c]!) === null && /^co je špatně|^what is wrong|^що неправильно/i.test(headings[c]!)) return { field: null, traits: null };
    if (free('day') && share(cells, (cell) => readDay(cell) !== null) > 0.9) return take('day');
    if (free('minutes') && free('hours') && share(cells, (cell) => /\d\s*(h|hod|min|м|хв)|^\d{1,2}:\d{2}$/i.test(textOf(cell)) && readMinutes(cell, 'hours') !== null) > 0.9) return take('hours');
    for (const field of guessed) if (free(field) && share(cells, (cell) => vocabulary.find(listOf[field]!, textOf(cell)) !== undefined) > 0.7) return take(field);
    if (free('facts') && cells.every((cell) => typeof cell === 'string') && cells.reduce<number>((sum, cell) => sum + textOf(cell).length, 0) / cells.length > 30) return take('facts');
    return { field: null, traits: null };
  });
}

export type MappingProblem = 'no_day' | 'no_length' | 'twice' | 'mixed_people';
/** What has to be mended before rows can be read. */
export function problemsOf(columns: readonly Column[]): { problem: MappingProblem; field?: Field }[] {
  const has = (field: Field) => columns.some((column) => column.field === field), found: { problem: MappingProblem; field?: Field }[] = [];
  if (!has('day')) found.push({ problem: 'no_day' });
  if (!has('minutes') && !has('hours') && !(has('time') && has('end'))) found.push({ problem: 'no_length' });
  for (const field of fieldNames) if (isSingle(field) && columns.filter((column) => column.field === field).length > 1) found.push({ problem: 'twice', field });
  // Women and men, and beside them children and adults: the same people would be counted twice.
  const ways = new Set(columns.filter(({ field, traits }) => field === 'people' && traits).map(({ traits }) => Object.entries(traits!).filter(([, value]) => value !== null).map(([key]) => key).sort().join(' ')).filter(Boolean));
  if (ways.size > 1) found.push({ problem: 'mixed_people' });
  return found;
}
