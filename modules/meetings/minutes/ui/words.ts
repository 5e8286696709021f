import { useLingui } from '@lingui/react/macro';
import type { PassageKind } from '../../shapes.ts';

/** Kinds of passages: as a heading over the words. */
export function usePassageWords() {
  const { t } = useLingui();
  const kind: Record<PassageKind, string> = { text: t`Text`, decision: t`Rozhodnutí`, agreement: t`Dohoda`, client_view: t`Pohled klienta`, strength: t`Silné stránky`, worry: t`Obavy` };
  return kind;
}
