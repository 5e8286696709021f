import { commitments } from '#modules/commitments/contract.ts';
import { following } from '../contract.ts';

/** What is read anew when something happened to a recommendation. */
export const changed = { invalidates: [following.get, following.list, following.waiting, following.ofAudit, following.openBefore, following.repeating] } as const;
export const stepped = { invalidates: [...changed.invalidates, commitments.mine] } as const;
