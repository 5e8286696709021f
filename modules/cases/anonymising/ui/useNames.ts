import { useMemo } from 'react';
import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { anonymising } from '../contract.ts';
import { lexicon, remaining, type Hint, type Lexicon } from '../rules.ts';

/** What of the case can be told, and its names made ready for looking through what is being written. */
export function useNames(caseId: string) {
  const read = useRead(anonymising.compose, { params: { caseId } }), known = read.data?.known;
  const names = useMemo(() => (known ? lexicon(known) : undefined), [known]);
  return { read, names };
}
/** What still tells in these texts. */
export function useHints(names: Lexicon | undefined, texts: readonly string[]): Hint[] {
  const all = texts.join('\n\n');
  return useMemo(() => (names ? remaining(all, names, today()) : []), [names, all]);
}
