import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { Answer, Standing, Step } from '../rules.ts';

/** Where an agreement stands, how its parties answered and what happened, in words. */
export function useAgreementWords() {
  const { t } = useLingui();
  const standing: Record<Standing, string> = { draft: t`návrh`, waiting: t`čeká na potvrzení`, declined: t`nepotvrzeno`, future: t`zatím neplatí`, in_force: t`platí`, ended: t`skončila`, withdrawn: t`nabídka stažena` };
  const tone: Record<Standing, Tone> = { draft: 'plain', waiting: 'waiting', declined: 'late', future: 'waiting', in_force: 'done', ended: 'plain', withdrawn: 'plain' };
  const answer: Record<Answer, string> = { writer: t`navrhuje`, paper: t`bez účtu, podepsáno na papíře`, none: t`zatím nepotvrzeno, pro ni neplatí`, confirmed: t`potvrzeno`, declined: t`odmítnuto` };
  const answerTone: Record<Answer, Tone> = { writer: 'plain', paper: 'plain', none: 'waiting', confirmed: 'done', declined: 'late' };
  const step: Record<Step, string> = { offered: t`předloženo stranám`, changed: t`změněno znění, strany potvrzují znovu`, confirmed: t`potvrzeno`, declined: t`odmítnuto`, reviewed: t`přezkoumáno`, ended: t`ukončeno`, withdrawn: t`nabídka stažena` };
  return { standing, tone, answer, answerTone, step };
}
