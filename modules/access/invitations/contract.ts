// Invitations by e-mail and forgotten passwords. The secret of a link travels in its fragment and then in a body: never in a path or query.
import { z } from 'zod';
import { endpoints, Id } from '#platform/http/contract.ts';
import { Options, PasskeyName, Registration } from '../passkeys/contract.ts';
import { Language, Strength } from '../session/contract.ts';

const Secret = z.string().max(100);
const Password = z.string().min(12).max(200);
const AccountRef = z.strictObject({ accountId: Id });
const administrators = ['administrator', 'head'] as const;

export const invitations = endpoints({
  send: { method: 'POST', path: '/administration/accounts/:accountId/invitation', summary: 'Send an invitation; the one before is worth nothing from now on. Only to an account that has no way in yet.', allow: administrators, params: AccountRef },
  revoke: { method: 'DELETE', path: '/administration/accounts/:accountId/invitation', summary: 'Revoke the invitation.', allow: administrators, params: AccountRef },
  open: { method: 'POST', path: '/invitation', summary: 'Who is invited by the secret of a link, and where to.', allow: 'public', body: z.strictObject({ secret: Secret }),
    reply: z.object({ name: z.string(), email: z.string(), language: Language, organisation: z.string(), inviter: z.string() }) },
  accept: { method: 'POST', path: '/invitation/password', summary: 'Accept by choosing a password; signs in.', allow: 'public', body: z.strictObject({ secret: Secret, password: Password }), reply: z.object({ strength: Strength }) },
  beginPasskey: { method: 'POST', path: '/invitation/passkey/options', summary: 'Begin accepting by a passkey.', allow: 'public', body: z.strictObject({ secret: Secret }), reply: Options },
  acceptPasskey: { method: 'POST', path: '/invitation/passkey', summary: 'Accept by a passkey; signs in.', allow: 'public', body: z.strictObject({ secret: Secret, id: Id, name: PasskeyName, response: Registration }), reply: z.object({ strength: Strength }) },
});

export const passwords = endpoints({
  forgotten: { method: 'POST', path: '/password/forgotten', summary: 'Send a link for a new password. Answers the same, and after the same time, whoever is asked about.', allow: 'public', body: z.strictObject({ email: z.email().max(200) }) },
  reset: { method: 'POST', path: '/password/reset', summary: 'Set a new password by the secret of a link; signs out everywhere.', allow: 'public', body: z.strictObject({ secret: Secret, password: Password }) },
});
