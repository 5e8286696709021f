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
/** The same for what stands beside the answers (a note, a day): what I did not touch is theirs. Words that both wrote stand one after the other; of anything else mine, which I have just chosen. */
export function mergeMore<M extends Record<string, unknown>>(base: M, mine: M, theirs: M, words: readonly string[] = ['note']): M {
  return Object.fromEntries(Object.keys(mine).map((name) => {
    const [was, own, other] = [base[name], mine[name], theirs[name] ?? base[name]];
    return [name, own === was ? other : own === other || other === was || !words.includes(name) || !other ? own : !own ? other : `${String(other)}\n${String(own)}`];
  })) as M;
}
/** Theirs in place of mine where both differ. */
export const takeTheirs = (answers: Answers, theirs: Answers, conflicts: readonly string[]): Answers => ({ ...answers, ...Object.fromEntries(conflicts.map((key) => [key, theirs[key] ?? noAnswer])) });
