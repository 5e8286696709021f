// What is true of a guest's link at a moment.
import type { GuestLink } from './contract.ts';

/** Whether it still opens, and if not, why. The day it expires on is its last one. */
export const stateOf = (link: { burntAt: unknown; revokedAt: unknown; expiresOn: string }, today: string): GuestLink['state'] =>
  link.burntAt ? 'burnt' : link.revokedAt ? 'revoked' : link.expiresOn < today ? 'expired' : 'open';
/** The secret stands behind the sign #, which browsers do not send: no server's log and no proxy ever has it. */
export const linkOf = (publicUrl: string, secret: string): string => `${publicUrl.replace(/\/$/, '')}/host#${secret}`;
