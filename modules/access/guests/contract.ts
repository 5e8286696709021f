// Guest links: a person without an account sees one thing, for a while, with a code that went another way.
import { z } from 'zod';
import { Day, endpoints, guestPurposes, Id, Instant, line } from '#platform/http/contract.ts';
import { phoneNumber } from '#platform/http/phone.ts';

const team = ['worker', 'head', 'coordinator'] as const;
/** Longest life of a link, in days. */
export const longestDays = 60;
/** The secret of a link, as it stands in its fragment. */
export const Secret = z.string().regex(/^[\w-]{43}$/);

/** What a worker says when giving a link. `clientShown` only when the guest has to know whom it is about. */
export const NewLink = z.strictObject({ id: Id, guestName: line(120), phone: phoneNumber, clientShown: line(120).nullish(), days: z.int().min(1).max(longestDays).default(14) });
export type NewLink = z.output<typeof NewLink>;
/** Shown to the worker once: neither can be read again. */
export const GivenLink = z.object({ id: Id, secret: z.string(), code: z.string(), expiresOn: Day });
export type GivenLink = z.infer<typeof GivenLink>;

export const LinkState = z.enum(['open', 'expired', 'revoked', 'burnt']);
export const GuestLink = z.object({
  id: Id, guestName: z.string(), phone: z.string(), clientShown: z.string(), expiresOn: Day, state: LinkState, mailedTo: z.string().nullable(), givenBy: z.string().nullable(), givenAt: Instant,
  /** What was done with it, newest first. */
  openings: z.array(z.object({ at: Instant, what: z.enum(['opened', 'wrong_code', 'burnt', 'read', 'answered']) })),
}).meta({ id: 'GuestLink' });
export type GuestLink = z.infer<typeof GuestLink>;

const LinkRef = z.strictObject({ guestLinkId: Id });
export const guestLinks = endpoints({
  list: { method: 'GET', path: '/guest-links', summary: 'Links given for one thing, and when they were opened.', allow: team, query: z.strictObject({ purpose: z.enum(guestPurposes), subjectId: Id }), reply: z.object({ items: z.array(GuestLink) }) },
  revoke: { method: 'POST', path: '/guest-links/:guestLinkId/revoke', summary: 'Take a link back: it opens no more, at once.', allow: team, params: LinkRef },
  mail: { method: 'POST', path: '/guest-links/:guestLinkId/mail', summary: 'Send the link, without the code and without any name, to an e-mail address.', allow: team, params: LinkRef, body: z.strictObject({ to: z.email().max(200), secret: Secret }) },
});

export const host = endpoints({
  open: { method: 'POST', path: '/host/open', summary: 'A guest opens a link with its code. After five wrong codes the link is burnt.', allow: 'public', body: z.strictObject({ secret: Secret, code: z.string().trim().regex(/^\d{6}$/) }), reply: z.object({ purpose: z.enum(guestPurposes) }) },
  leave: { method: 'DELETE', path: '/host/session', summary: 'The guest is done.', allow: 'public' },
});
