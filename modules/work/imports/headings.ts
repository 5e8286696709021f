// Where the table of a file begins, and what its columns are called: headings are not always in the first row, and may stand in two rows with merged cells.
import { fieldNames, fields, wrongHeading, type Field } from './fields.ts';
import { textOf } from './cells.ts';
import { bare } from './rules.ts';
import type { Line } from './table.ts';
import { ageWords, lookup, sexWords } from './vocabulary.ts';

const exact = new Map(fieldNames.flatMap((field) => { const { cs, en, uk, also } = fields[field]; return [cs, en, uk, ...also].map((word) => [bare(word), field] as const); }).toReversed());
const sexes = lookup(sexWords), ages = lookup(ageWords);
const wrongs = new Set(Object.values(wrongHeading).map(bare));
/** Ends of headings that say no more than the field: `Datum konání (den)`. */
const beginnings = [...exact].filter(([word]) => word.length > 3).toSorted(([a], [b]) => b.length - a.length);

/** What a heading means: the field, and of a count of people also whom it counts. Null when it says nothing. */
export function meaningOf(heading: string): { field: Field; sex?: 'female' | 'male'; age?: string } | null {
  const word = bare(heading);
  if (!word || wrongs.has(word)) return null;
  const whole = exact.get(word);
  if (whole) return { field: whole };
  const last = bare(heading.split(/[:–]/).at(-1)!), sex = sexes.get(word) ?? sexes.get(last), age = ages.get(word) ?? ages.get(last);
  // `ženy`, `Účastníci: muži`, `Věk: 6–14`.
  if (sex && word.length > 1) return { field: 'people', sex };
  if (age && /\d|let|rok|[a-z]{4}/.test(word)) return { field: 'people', age };
  const joined = exact.get(last);
  if (joined) return { field: joined };
  const found = beginnings.find(([known]) => word.startsWith(`${known} `) || word.endsWith(` ${known}`) || word.startsWith(known) && word.length - known.length < 3);
  return found ? { field: found[1] } : null;
}

export type Table = { headings: string[]; /** Row of the headings in the file. */ row: number; lines: readonly Line[] };

const words = ({ cells }: Line) => Array.from({ length: cells.length }, (_, i) => (typeof cells[i] === 'string' ? textOf(cells[i]) : ''));
/** Titles over several columns stand in their first cell only: they hold until the next one. */
const spread = (row: readonly string[]) => row.map((_, i) => row.slice(0, i + 1).findLast(Boolean) ?? '');

/** Names of columns when the headings end in line `i`: one row, or two of which the upper has merged cells. */
function namesAt(lines: readonly Line[], i: number): { names: string[]; score: number } {
  const lower = words(lines[i]!), upper = i > 0 && lines[i]!.row - lines[i - 1]!.row === 1 ? words(lines[i - 1]!) : [];
  const alone = lower.filter((name) => meaningOf(name)).length;
  // Merged: several titles above, at least one of which reaches over more columns than its own.
  if (upper.filter(Boolean).length < 2 || !lower.some((name, c) => name && !upper[c])) return { names: lower, score: alone };
  const wide = Math.max(lower.length, upper.length), above = spread(Array.from({ length: wide }, (_, c) => upper[c] ?? ''));
  const names = Array.from({ length: wide }, (_, c) => (lower[c] ? (above[c] ? `${above[c]}: ${lower[c]}` : lower[c]) : upper[c] ?? ''));
  const score = Array.from({ length: wide }, (_, c) => (lower[c] ? meaningOf(lower[c]) : meaningOf(upper[c] ?? '')) !== null).filter(Boolean).length;
  return score > alone ? { names, score } : { names: lower, score: alone };
}

/** Finds the headings among the first thirty rows; without any that we know, the first row with two texts. */
export function findTable(lines: readonly Line[]): Table {
  const candidates = lines.slice(0, 30).map((_, i) => ({ i, ...namesAt(lines, i) })), best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  const { i, names } = best.score >= 2 ? best : candidates.find(({ i: at }) => words(lines[at]!).filter(Boolean).length > 1) ?? candidates[0]!;
  const wide = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { headings: Array.from({ length: Math.max(wide, names.length) }, (_, c) => names[c] ?? ''), row: lines[i]!.row, lines: lines.slice(i + 1) };
}

/** By what the same headings are known again: SHA-256 of their words, without the column of a file of wrong rows. */
export async function keyOfHeadings(headings: readonly string[]): Promise<string> {
  const kept = headings.map(bare).filter((word) => !wrongs.has(word));
  while (kept.length && !kept.at(-1)) kept.pop();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(kept.join('\n')));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
