// Endpoints of signing in as the web uses them, until the access room's contract takes their place under the same names.
import { z } from 'zod';
import { endpoints, Id, Role } from '#platform/http/contract.ts';

const Organisation = z.object({ id: Id, name: z.string() });
const Strength = z.enum(['half', 'full']);
const Membership = z.object({ id: Id, organisation: Organisation, role: Role });
const Me = z.object({
  id: Id, name: z.string(), email: z.string(), language: z.enum(['cs', 'uk', 'en']), strength: Strength, totp: z.boolean(),
  membership: Membership.extend({ profession: z.string().nullish() }), memberships: z.array(Membership), mayDo: z.array(z.string()),
});
const Code = z.strictObject({ code: z.string().regex(/^\d{6}$/) });

export const session = endpoints({
  signIn: { method: 'POST', path: '/session', summary: 'Signs in by e-mail and password.', allow: 'public', body: z.strictObject({ email: z.email(), password: z.string().min(1).max(200) }), reply: z.object({ strength: Strength }) },
  confirm: { method: 'POST', path: '/session/code', summary: 'Completes a half session by a one-time code.', allow: 'public', body: Code },
  signOut: { method: 'DELETE', path: '/session', summary: 'Signs out.', allow: 'public' },
  switch: { method: 'PUT', path: '/session/membership', summary: 'Acts for another organisation.', allow: 'signedIn', body: z.strictObject({ membershipId: Id }) },
});
export const me = endpoints({
  get: { method: 'GET', path: '/me', summary: 'Who is signed in.', allow: 'public', reply: Me },
  setLanguage: { method: 'PUT', path: '/me/language', summary: 'Chooses the language.', allow: 'signedIn', body: z.strictObject({ language: z.enum(['cs', 'uk', 'en']) }) },
});
export const totp = endpoints({
  start: { method: 'POST', path: '/me/totp', summary: 'Starts enrolment of the second factor.', allow: 'public', reply: z.object({ secret: z.string(), uri: z.string() }) },
  confirm: { method: 'POST', path: '/me/totp/confirm', summary: 'Confirms the second factor.', allow: 'public', body: Code },
});
export const organisationKinds = ['service', 'municipality', 'authority', 'network'] as const;
export const setup = endpoints({
  state: { method: 'GET', path: '/setup', summary: 'Whether the installation waits for its first account.', allow: 'public', reply: z.object({ needed: z.boolean() }) },
  run: {
    method: 'POST', path: '/setup', summary: 'Creates the first organisation and its administrator.', allow: 'public',
    body: z.strictObject({ code: z.string().min(1), organisation: z.string().min(1).max(200), kind: z.enum(organisationKinds), name: z.string().min(1).max(200), email: z.email(), password: z.string().min(12).max(200) }),
  },
});
