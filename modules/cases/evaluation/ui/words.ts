import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { Outcome } from '../contract.ts';
import type { Gap } from '../rules.ts';

/** Tones say how far a goal is; a goal not reached is no alarm. */
export const tones: Record<Outcome, Tone> = { reached: 'done', partly: 'done', not_reached: 'plain', dropped: 'plain', open: 'waiting' };
export function useWords() {
  const { t } = useLingui();
  const outcome: Record<Outcome, string> = { reached: t`dosažen`, partly: t`částečně`, not_reached: t`nedosažen`, dropped: t`opuštěn`, open: t`pokračuje` };
  const stabilised = { yes: t`ano`, partly: t`částečně`, no: t`ne` };
  const nextStep = { close: t`uzavřít`, go_on: t`pokračovat` };
  const gap: Record<Gap, string> = { goals: t`cíle bez vyhodnocení`, client: t`hodnocení s klientem`, stabilised: t`zda je situace stabilizovaná`, intervision: t`intervize`, next_step: t`další krok` };
  return { outcome, stabilised, nextStep, gap };
}
