import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { IdeaAnswer } from '../rules.ts';

/** What was decided about an idea. */
export function useAnswerWords() {
  const { t } = useLingui();
  const answer: Record<IdeaAnswer, string> = { taken: t`využijeme`, later: t`později`, not_taken: t`nevyužijeme` };
  const tone: Record<IdeaAnswer, Tone> = { taken: 'done', later: 'waiting', not_taken: 'plain' };
  return { answer, tone };
}
