import type { Endpoint } from '#platform/http/contract.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { useRead } from '#platform/design/query.ts';
import { crises } from '../contract.ts';

type Ref = { caseId: string; activationId: string };
/** One crisis, kept up to date while it is looked at; `also` is what the page reads besides. */
export function useCrisis({ caseId, activationId }: Ref, also: readonly Endpoint[] = []) {
  useLive(`crisis:${activationId}`, [crises.get, ...also]);
  return useRead(crises.get, { params: { caseId, activationId } });
}
