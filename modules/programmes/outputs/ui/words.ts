import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { OutputKind, VersionState } from '../rules.ts';

/** How outputs and their versions are called on screen. */
export function useOutputWords() {
  const { t } = useLingui();
  const kinds: Record<OutputKind, string> = { model: t`model`, manual: t`manuál`, training: t`metodika vzdělávání`, legislative: t`legislativní doporučení`, examples: t`příklady z praxe`, leaflet: t`leták`, other: t`jiný výstup` };
  const states: Record<VersionState, string> = { draft: t`rozepsaná`, coming: t`bude vydaná`, published: t`vydaná` }, tones: Record<VersionState, Tone> = { draft: 'plain', coming: 'waiting', published: 'done' };
  return { kinds, states, tones };
}
