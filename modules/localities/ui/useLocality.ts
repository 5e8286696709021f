import { useRead } from '#platform/design/query.ts';
import { localities } from '../contract.ts';

/** Card of a locality. */
export const useLocality = (caseId: string) => useRead(localities.get, { params: { caseId } });
