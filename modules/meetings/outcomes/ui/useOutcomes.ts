// What came out of a meeting: asked once, however many points are drawn, and read anew after every change.
import { useChange, useRead } from '#platform/design/query.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { outcomes } from '../contract.ts';

export const useOutcomes = (meetingId: string) => useRead(outcomes.ofMeeting, { params: { meetingId } });
const anew = [outcomes.ofMeeting, outcomes.tasksOfGroup, outcomes.watches, commitments.mine, commitments.offers];
export const useOutcome = <E extends Endpoint>(endpoint: E, onDone?: () => void) => useChange(endpoint, { invalidates: anew, ...(onDone && { onDone }) });
