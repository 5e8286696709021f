// Goals in full, carried along in what we write: what words cannot say exactly (filters of an indicator, sets) comes back as it was. Where somebody has
// rewritten a sentence since, the words are read instead. Safe in the browser.
import { z } from 'zod';
import { Day } from '#platform/http/contract.ts';
import { GoalContent, MeasureContent } from '../shapes.ts';

const ids = { id: true, responsibleId: true } as const;
const measure = MeasureContent.omit({ id: true });
const partShape = { ...GoalContent.omit({ ...ids, parts: true, measures: true }).shape, measures: z.array(measure).max(10) };
/** A goal without the ids of this installation's people. */
export const ExactGoal = z.strictObject({ ...partShape, parts: z.array(z.strictObject(partShape)).max(20) }).meta({ id: 'ExactGoal' });
export type ExactGoal = z.output<typeof ExactGoal>;
export const ExactCentre = z.strictObject({ name: z.string().max(300), title: z.string().max(200), preamble: z.string().max(5000), responsible: z.string().max(200), rhythm: z.string().max(300), dueOn: Day, goals: z.array(ExactGoal).max(300) });
export const Exact = z.strictObject({ soubeh: z.literal('cile-1'), year: z.int().min(2000).max(2100), centres: z.array(ExactCentre).max(300) });
export type Exact = z.output<typeof Exact>;

export function exactOf({ id: _, responsibleId: _r, measures, parts, ...rest }: GoalContent): ExactGoal {
  const plain = (list: GoalContent['measures']) => list.map(({ id: _m, ...one }) => one);
  return { ...rest, measures: plain(measures), parts: parts.map(({ id: _p, responsibleId: _q, measures: own, ...part }) => ({ ...part, measures: plain(own) })) };
}
export const withIds = ({ measures, parts, ...rest }: ExactGoal, newId: () => string): GoalContent => ({ ...rest, id: newId(), responsibleId: null, measures: measures.map((one) => ({ ...one, id: newId() })), parts: parts.map((part) => ({ ...part, id: newId(), responsibleId: null, measures: part.measures.map((one) => ({ ...one, id: newId() })) })) });
/** The same goal, whatever its ids and who answers for it. */
export const sameGoal = (a: GoalContent, b: GoalContent) => JSON.stringify(sorted(exactOf(a))) === JSON.stringify(sorted(exactOf(b)));
function sorted(value: unknown): unknown { return Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)])) : value; }

/** Words as they are compared: spaces and hard spaces are the same. */
export const evenText = (text: string) => text.normalize('NFC').replace(/[\s\u00a0]+/g, ' ').trim();
/** What was carried along, if it is whole and ours. */
export function parseExact(text: string | undefined): Exact | undefined {
  if (!text) return undefined;
  try { const read = Exact.safeParse(JSON.parse(text)); return read.success ? read.data : undefined; } catch { return undefined; }
}
