// What somebody on the list knows. Pure.
import type { Attendee, Meeting } from '../../contract.ts';
import type { Notice } from '../../invitations/contract.ts';

export type Knows = 'nothing' | 'unreachable' | 'left' | 'waiting' | 'failed' | 'old' | 'told';
/** @param notices the newest first. */
export function knows(of: Attendee, meeting: Pick<Meeting, 'sequence' | 'state'>, notices: readonly Notice[]): Knows {
  if (of.toldSequence === null) return of.reachable ? 'nothing' : of.membershipId ? 'left' : 'unreachable';
  const last = notices.find((one) => one.attendeeId === of.id && one.kind === 'request');
  if (last?.state === 'failed') return 'failed';
  if (of.toldSequence !== meeting.sequence) return 'old';
  return last?.state === 'waiting' ? 'waiting' : 'told';
}
