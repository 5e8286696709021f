import { useRead } from '#platform/design/query.ts';
import { agenda } from '../agenda/contract.ts';
import { meetings } from '../contract.ts';
import { meetingInvitations } from '../invitations/contract.ts';
import { papers } from '../papers/contract.ts';

/** The meeting of the page: asked once, however many parts draw from it. */
export const useMeeting = (meetingId: string) => useRead(meetings.get, { params: { meetingId } });
/** What is read anew after a change of a meeting. */
export const anew = { invalidates: [meetings.get, meetings.list, meetings.attendees, meetings.items, meetingInvitations.notices, meetingInvitations.unanswered, agenda.backlog, papers.state] } as const;
