import { useLingui } from '@lingui/react/macro';
import type { AnswerKind, BarrierLevel, SignalOrigin, TrendBy } from '../rules.ts';

/** Where a barrier lies. */
export function useBarrierWords(): Record<BarrierLevel, string> {
  const { t } = useLingui();
  return { person: t`u člověka`, organisation: t`v organizaci nebo úřadu`, law: t`v zákoně`, structure: t`ve společnosti a systému` };
}
export function useAnswerWords(): Record<AnswerKind, string> {
  const { t } = useLingui();
  return { accepted: t`přijato`, changed: t`přijato se změnou`, declined: t`odmítnuto s důvodem` };
}
/** Where a signal comes from. */
export function useOriginWords(): Record<SignalOrigin, string> {
  const { t } = useLingui();
  return { case: t`z případů lidí`, locality: t`z lokalit`, meeting: t`ze setkání`, audits: t`z auditů`, none: t`odjinud` };
}
export function useTrendWords(): Record<TrendBy, string> {
  const { t } = useLingui();
  return { orp: t`podle obvodu`, locality: t`podle lokality`, domain: t`podle oblasti`, level: t`podle úrovně` };
}
