// The reader of goals documents in one piece: blocks → centres with goals, each with its proposed content. Pure.
import { type Block } from './blocks.ts';
import { contentOf } from './content.ts';
import { readGoal, type ReadGoal } from './goal.ts';
import { certainYear, likelyYear, outlineOf, type Outline, type YearSeen } from './outline.ts';
import type { Territory } from './places.ts';

export { blocksOfText, type Block } from './blocks.ts';
export { blocksOfHtml } from './html.ts';
export { contentOf } from './content.ts';
export { readGoal, mostSigns, type Doubt, type Mark, type ReadGoal } from './goal.ts';
export { certainYear, likelyYear, outlineOf, type Outline, type OutlinedCentre, type OutlinedGoal, type Preamble, type YearSeen } from './outline.ts';
export { reportOf, type ReportLine } from './report.ts';
export type { District, Territory } from './places.ts';

export type ReadCentre = { name: string; goals: { read: ReadGoal; parts: ReadGoal[] }[] };
export type ReadDocument = { outline: Outline; years: YearSeen[]; certain: number | undefined; year: number; centres: ReadCentre[] };
/** @param year as somebody said it; without it the likeliest one. */
export function readDocument(blocks: readonly Block[], territory: Territory, { year, now = new Date().getFullYear() }: { year?: number; now?: number } = {}): ReadDocument {
  const outline = outlineOf(blocks), with_ = { year: year ?? likelyYear(outline.years, now), territory };
  return { outline, years: outline.years, certain: certainYear(outline.years), year: with_.year, centres: outline.centres.map(({ name, goals }) => ({ name, goals: goals.map(({ text, parts }) => ({ read: readGoal(text, with_), parts: parts.map((part) => readGoal(part, with_)) })) })) };
}
export const contentsOf = (document: ReadDocument, territory: Territory, newId: () => string) => document.centres.map(({ name, goals }) => ({ name, goals: goals.map(({ read, parts }) => contentOf(read, { newId, year: document.year, territory, centre: name }, parts)) }));
