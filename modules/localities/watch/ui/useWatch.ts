import { useRead } from '#platform/design/query.ts';
import { localities } from '../../contract.ts';
import { localityTimeline } from '../../timeline/contract.ts';
import { localityWatch } from '../contract.ts';

/** Signs of a locality and whether they add up. */
export const useWatch = (caseId: string) => useRead(localityWatch.get, { params: { caseId } });
export const changed = { invalidates: [localityWatch.get, localityWatch.warned, localities.list, localityTimeline.list, localityTimeline.episodes] };
