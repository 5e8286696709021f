import { useLive } from '#platform/live/browser/live.ts';
import { useRead } from '#platform/design/query.ts';
import { crises } from '../contract.ts';

type Ref = { caseId: string; activationId: string };
/** One crisis, kept up to date while it is looked at. */
export function useCrisis({ caseId, activationId }: Ref) {
  useLive(`crisis:${activationId}`, [crises.get]);
  return useRead(crises.get, { params: { caseId, activationId } });
}
