// Documents of goals: what is taken, which centre a heading means, what is new in them. Pure.
import type { GoalContent } from '../shapes.ts';
import { evenText, sameGoal } from './exact.ts';
import { plain, stem } from './reader/words.ts';

/** Largest document, in bytes. */
export const mostBytes = 5 * 1024 * 1024;
/** Most centres in a document, and goals of one. */
export const most = 300;
export const formats = ['docx', 'xlsx', 'text'] as const;
export type Format = (typeof formats)[number];
/** Why a document is not taken. */
export const problems = ['empty', 'too_large', 'pdf', 'old', 'damaged', 'unknown', 'protected', 'no_goals', 'too_many'] as const;
export type Problem = (typeof problems)[number];

/** Words that many centres share and that tell none apart. */
const shared = new Set(['cpic', 'centr', 'pobock', 'pracovist', 'detasovan', 'na', 'pro', 'podpor', 'integrac', 'cizinc', 'sluzb', 'z', 's', 'p', 'ops', 'zs', 'zu', 'ustav', 'spolek', 'a', 'v', 've']);
const tell = (name: string) => [...new Set((plain(name).match(/\p{L}+/gu) ?? []).map(stem))];
const telling = (name: string) => { const words = tell(name), own = words.filter((word) => !shared.has(word)); return own.length ? own : words; };
/** How alike two names are, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (evenText(a).toLowerCase() === evenText(b).toLowerCase()) return 1;
  const one = telling(a), other = telling(b), both = one.filter((word) => other.includes(word)).length;
  return both === 0 ? 0 : 0.95 * both / Math.max(Math.min(one.length, other.length), (one.length + other.length) / 2);
}
/** The centre that a heading means, when one is clearly nearer than all others. */
export function matchOf<C extends { id: string; name: string }>(name: string, centres: readonly C[]): C | undefined {
  const [best, next] = centres.map((centre) => ({ centre, like: likeness(name, centre.name) })).toSorted((a, b) => b.like - a.like);
  // A heading of one word out of a long name is enough where no other centre has it.
  const enough = best && (best.like >= 0.6 || best.like > 0.4 && !next?.like);
  return enough && (!next || best.like - next.like > 0.15) ? best.centre : undefined;
}

export const standings = ['new', 'same', 'other'] as const;
/** Against what stands in the plan already: the same goal, the same sentence with other measures, or a new one. */
export function standingOf(goal: GoalContent, existing: readonly GoalContent[]): (typeof standings)[number] {
  const alike = existing.filter(({ text }) => evenText(text) === evenText(goal.text));
  return alike.length === 0 ? 'new' : alike.some((one) => sameGoal(one, goal)) ? 'same' : 'other';
}
