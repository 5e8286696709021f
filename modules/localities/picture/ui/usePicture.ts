import { useRead } from '#platform/design/query.ts';
import { cases } from '#modules/cases/contract.ts';
import { localityTimeline } from '../../timeline/contract.ts';
import { localityPicture } from '../contract.ts';

/** One reading serves all cards of the page. */
export const usePicture = (caseId: string) => useRead(localityPicture.get, { params: { caseId } });
/** What is read anew when something of it changes; the header says what is lacking. */
export const changed = { invalidates: [localityPicture.get, localityTimeline.list, localityTimeline.episodes, cases.get] };
