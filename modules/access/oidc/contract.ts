// Signing in by an identity provider (OpenID Connect).
import { z } from 'zod';
import { endpoints, Id } from '#platform/http/contract.ts';
import { Strength } from '../session/contract.ts';

export const oidc = endpoints({
  state: { method: 'GET', path: '/oidc', summary: 'The provider\'s name for the button; null when there is none.', allow: 'public', reply: z.object({ label: z.string().nullable() }) },
  start: { method: 'POST', path: '/oidc/start', summary: 'Set out to the provider: to sign in, to link an identity to my account, to unlock, or to accept an invitation.', allow: 'public',
    body: z.strictObject({ purpose: z.enum(['signIn', 'link', 'unlock', 'invitation']), invitation: z.string().max(100).optional() }), reply: z.object({ url: z.string() }) },
  finish: { method: 'POST', path: '/oidc/finish', summary: 'Back from the provider, with the query it gave. Linking waits for a confirmation.', allow: 'public', body: z.strictObject({ query: z.string().max(6_000) }),
    reply: z.object({ done: z.enum(['signIn', 'unlock', 'invitation', 'link']), strength: Strength.nullable(), link: z.object({ token: z.string(), label: z.string() }).nullable() }) },
  link: { method: 'POST', path: '/oidc/link', summary: 'Confirm that the identity just proved is mine.', allow: 'public', body: z.strictObject({ token: z.string().max(100) }) },
  identities: { method: 'GET', path: '/me/identities', summary: 'Identities linked to my account.', allow: 'signedIn', reply: z.object({ items: z.array(z.object({ id: Id, label: z.string(), since: z.string(), used: z.string().nullable() })) }) },
  unlink: { method: 'DELETE', path: '/me/identities/:identityId', summary: 'Unlink an identity; not the last way into the account.', allow: 'signedIn', params: z.strictObject({ identityId: Id }) },
});
