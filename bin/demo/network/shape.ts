// Short ways to write a goal of the demo: a sentence, its measures, and how much of each is done by now.
import type { z } from 'zod';
import type { Ask } from '#platform/http/contract.ts';
import type { GoalContent } from '#modules/goals/shapes.ts';
import type { Indicator } from '#modules/work/indicators/contract.ts';
import type { Partner } from './partners.ts';

type Definition = z.input<typeof Indicator>;
export type Filter = Definition['filter'];
type Measure = { kind: 'indicator'; indicator: Partial<Definition> & { filter: Filter }; /** Records (of a frequency: per period) written for it by now. */ done: number; /** Partners it is done with. */ with?: readonly Partner[]; minutes?: number; people?: number }
  | { kind: 'milestone'; words: string; dueOn?: string; reached?: string } | { kind: 'judgement'; words: string };
export type Goal = { kind: GoalContent['kind']; text: string; measures: readonly Measure[]; partner?: string; from?: string; dueOn?: string; parts?: readonly Goal[]; /** What the team says of it. */ said?: string };

/** Counted from records. */
export const counted = (indicator: Partial<Definition> & { filter: Filter }, done: number, more: { with?: readonly Partner[]; minutes?: number; people?: number } = {}): Measure => ({ kind: 'indicator', indicator, done, ...more });
export const reached = (words: string, on: string): Measure => ({ kind: 'milestone', words, reached: on });
export const open = (words: string, dueOn?: string): Measure => ({ kind: 'milestone', words, ...(dueOn && { dueOn }) });
export const judged = (words: string): Measure => ({ kind: 'judgement', words });
export const goal = (kind: Goal['kind'], text: string, measures: readonly Measure[], more: Omit<Goal, 'kind' | 'text' | 'measures'> = {}): Goal => ({ kind, text, measures, ...more });

export const atLeast = (value: number) => ({ kind: 'at_least' as const, value });
export const exactly = (value: number) => ({ kind: 'exactly' as const, value });
export const about = (value: number, max: number | null = null) => ({ kind: 'about' as const, value, max });

/** Definition with what is usual filled in. */
export const definition = (given: Partial<Definition> & { filter: Filter }): Definition => ({ measure: 'records', form: 'total', per: 'year', ...given });
export type RecordBody = Ask<typeof import('#modules/work/contract.ts').work.add>['body'];
