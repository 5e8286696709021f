import { useRead } from '#platform/design/query.ts';
import { meetings } from '../../contract.ts';
import { anew } from '../../ui/useMeeting.ts';
import { conferences } from '../contract.ts';

/** The conference of the page: asked once, however many cards draw from it. */
export const useConference = (caseId: string, meetingId: string) => useRead(conferences.get, { params: { caseId, meetingId } }, { enabled: caseId !== '' });
/** What is read anew after a change of a conference. */
export const changed = { invalidates: [...anew.invalidates, meetings.get, conferences.get, conferences.ofCase, conferences.invitable, conferences.outcome, conferences.distribution] };
