// A document that was opened → what the contract says of it. Pure.
import type { Exact, ExactGoal } from './exact.ts';
import { evenText } from './exact.ts';
import type { GoalDocument } from './contract.ts';
import type { Opened } from './files/open.ts';
import { certainYear, outlineOf, type OutlinedGoal } from './reader/index.ts';

/** @param partners ids of partners that are known here. */
export function documentOf({ format, blocks, exact }: Opened, partners: ReadonlySet<string>): GoalDocument {
  const { title, preamble, years, centres } = outlineOf(blocks);
  return {
    format, title, preamble, years, year: exact?.year ?? certainYear(years) ?? null,
    centres: centres.map(({ name, goals, own }) => {
      const known = exact?.centres.find((one) => evenText(one.name) === evenText(name)), left = [...known?.goals ?? []];
      return {
        name, own: { ...own, ...(known && { text: known.preamble, responsible: known.responsible, rhythm: known.rhythm }) }, dueOn: known?.dueOn ?? null, title: known?.title ?? '',
        goals: goals.map((goal) => ({ text: goal.text, parts: goal.parts, loose: goal.loose, exact: taken(left, goal, partners) })),
      };
    }),
  };
}
/** The goal whose words these still are; each stands for one. A partner that is not known here stays by its name. */
function taken(left: ExactGoal[], { text, parts }: OutlinedGoal, partners: ReadonlySet<string>): ExactGoal | null {
  const index = left.findIndex((one) => evenText(one.text) === evenText(text) && one.parts.length === parts.length && one.parts.every((part, at) => evenText(part.text) === evenText(parts[at]!)));
  if (index < 0) return null;
  const [found] = left.splice(index, 1), known = <P extends { partnerId: string | null; partner: string }>(part: P): P => (part.partnerId && partners.has(part.partnerId) ? { ...part, partner: '' } : { ...part, partnerId: null });
  return { ...known(found!), parts: found!.parts.map(known) };
}
export const partnersIn = (exact: Exact | undefined): string[] => [...new Set((exact?.centres ?? []).flatMap(({ goals }) => goals.flatMap((goal) => [goal, ...goal.parts].flatMap(({ partnerId }) => (partnerId ? [partnerId] : [])))))];
