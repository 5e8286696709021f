import { useRead } from '#platform/design/query.ts';
import { meetings } from '../contract.ts';

/** The meeting of the page: asked once, however many parts draw from it. */
export const useMeeting = (meetingId: string) => useRead(meetings.get, { params: { meetingId } });
/** What is read anew after a change of a meeting. */
export const anew = { invalidates: [meetings.get, meetings.list, meetings.attendees, meetings.items] } as const;
