// Every change of a commitment reads anew what shows it.
import { useChange } from '#platform/design/query.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { outcomes } from '#modules/meetings/outcomes/contract.ts';
import { commitments } from '../contract.ts';

export const shownBy = [commitments.mine, commitments.offers, commitments.ofCase, commitments.history, plan.get, cases.get, outcomes.ofMeeting, outcomes.tasksOfGroup] as const;
export const useCommitmentChange = <E extends Endpoint>(endpoint: E, onDone?: () => void) => useChange(endpoint, { invalidates: shownBy, ...(onDone && { onDone }) });
