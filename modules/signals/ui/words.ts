import { useLingui } from '@lingui/react/macro';
import type { AnswerKind, BarrierLevel } from '../rules.ts';

/** Where a barrier lies. */
export function useBarrierWords(): Record<BarrierLevel, string> {
  const { t } = useLingui();
  return { person: t`u člověka`, organisation: t`v organizaci nebo úřadu`, law: t`v zákoně`, structure: t`ve společnosti a systému` };
}
export function useAnswerWords(): Record<AnswerKind, string> {
  const { t } = useLingui();
  return { accepted: t`přijato`, changed: t`přijato se změnou`, declined: t`odmítnuto s důvodem` };
}
