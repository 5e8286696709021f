// Two people fill in the same sheet at once: what each of them answered is put together, and only where both said something else somebody has to choose.
import { noAnswer } from './rules.ts';
import type { Answers } from './shapes.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? noAnswer) === JSON.stringify(b ?? noAnswer);
/** `base`: what both began from. In `answers` mine stand where `conflicts` says that both changed the same question otherwise; `taken` came from the other. */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): { answers: Answers; conflicts: string[]; taken: string[] } {
  const answers: Answers = { ...mine }, conflicts: string[] = [], taken: string[] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])) {
    if (same(theirs[key], base[key]) || same(theirs[key], mine[key])) continue;
    if (!same(mine[key], base[key])) { conflicts.push(key); continue; }
    taken.push(key);
    answers[key] = theirs[key] ?? noAnswer;
  }
  return { answers, conflicts, taken };
}
/** Theirs in place of mine where both differ. */
export const takeTheirs = (answers: Answers, theirs: Answers, conflicts: readonly string[]): Answers => ({ ...answers, ...Object.fromEntries(conflicts.map((key) => [key, theirs[key] ?? noAnswer])) });
