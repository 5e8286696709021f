// What is said in words in every format: title, preamble, centres, goals and their parts. Pure.
import { day } from '#platform/i18n/format.ts';
import type { Exact } from '../exact.ts';

export type Fact = readonly [label: string, said: string];
export type Spoken = { title: string; preamble: { text: string; facts: Fact[] }; centres: { name: string; facts: Fact[]; goals: { text: string; parts: string[] }[] }[] };
type Centre = Exact['centres'][number];
const factsOf = ({ responsible, rhythm, dueOn }: Centre): Fact[] => ([['Zodpovědná osoba', responsible], ['Hodnocení plnění', rhythm], ['Termín plnění', `do ${day(dueOn)}`]] as const).filter(([, said]) => said);

/** What all centres share is said once before them. */
export function spokenOf({ year, centres }: Exact): Spoken {
  const [first] = centres, shared = first && centres.every((one) => JSON.stringify([one.preamble, factsOf(one)]) === JSON.stringify([first.preamble, factsOf(first)])) ? first : undefined;
  return {
    title: shared?.title || (centres.length === 1 ? `Operační cíle ${year} – ${first!.name}` : `Operační cíle center ${year}`), preamble: { text: shared?.preamble ?? '', facts: shared ? factsOf(shared) : [] },
    centres: centres.map((one) => ({ name: one.name, facts: shared ? [] : factsOf(one), goals: one.goals.map(({ text, parts }) => ({ text, parts: parts.map((part) => part.text) })) })),
  };
}
