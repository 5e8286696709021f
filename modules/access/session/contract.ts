// Signing in and out, who I am, the second factor, the first set-up.
import { z } from 'zod';
import { endpoints, Id, line, Role } from '#platform/http/contract.ts';

export const Language = z.enum(['cs', 'en', 'uk']).meta({ id: 'Language' });
export const Strength = z.enum(['half', 'full']);
const Named = z.object({ id: Id, name: z.string() });
export const professions = ['social_worker', 'social_care_worker', 'intercultural_worker', 'community_worker', 'teacher', 'psychologist', 'lawyer', 'other'] as const;
export const Profession = z.enum(professions).meta({ id: 'Profession' });
export const organisationKinds = ['ngo', 'centre_network', 'centre', 'orp', 'region', 'ministry', 'other'] as const;
export const OrganisationKind = z.enum(organisationKinds).meta({ id: 'OrganisationKind' });

export const Me = z.object({
  id: Id, name: z.string(), email: z.string(), language: Language, strength: Strength,
  /** Has a confirmed second factor. */
  totp: z.boolean(),
  /** Must set one up before going on. */
  totpRequired: z.boolean(),
  membership: z.object({ id: Id, organisation: Named.extend({ shortName: z.string() }), role: Role, profession: Profession, services: z.array(Named) }).nullable(),
  memberships: z.array(z.object({ id: Id, organisation: Named, role: Role })),
}).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

const Password = z.string().min(12).max(200);
const Code = z.string().trim().regex(/^\d{6}$/);
const SignedIn = z.object({ strength: Strength });

export const session = endpoints({
  signIn: { method: 'POST', path: '/session', summary: 'Sign in by e-mail and password; half a session until the code when a second factor is set.', allow: 'public', body: z.strictObject({ email: z.string().max(200), password: z.string().max(200) }), reply: SignedIn },
  confirm: { method: 'POST', path: '/session/code', summary: 'Give the code of the second factor.', allow: 'public', body: z.strictObject({ code: Code }), reply: SignedIn },
  signOut: { method: 'DELETE', path: '/session', summary: 'Sign out.', allow: 'public' },
  switch: { method: 'PUT', path: '/session/membership', summary: 'Act for another organisation of mine.', allow: 'public', body: z.strictObject({ membershipId: Id }) },
});

export const me = endpoints({
  get: { method: 'GET', path: '/me', summary: 'Who I am and for which organisation. Also answers a half session.', allow: 'public', reply: Me },
  setLanguage: { method: 'PUT', path: '/me/language', summary: 'Language of my interface.', allow: 'signedIn', body: z.strictObject({ language: Language }) },
  setPassword: { method: 'PUT', path: '/me/password', summary: 'Change my password; other devices are signed out.', allow: 'public', body: z.strictObject({ current: z.string().max(200), next: Password }) },
});

export const totp = endpoints({
  start: { method: 'POST', path: '/me/totp', summary: 'A new secret for the second factor, while none is confirmed.', allow: 'public', reply: z.object({ secret: z.string(), uri: z.string() }) },
  confirm: { method: 'POST', path: '/me/totp/confirm', summary: 'Confirm the second factor by its first code.', allow: 'public', body: z.strictObject({ code: Code }), reply: SignedIn },
});

export const setup = endpoints({
  state: { method: 'GET', path: '/setup', summary: 'Is this an empty installation?', allow: 'public', reply: z.object({ needed: z.boolean() }) },
  run: { method: 'POST', path: '/setup', summary: 'Create the first organisation and administrator with the one-time code from the console.', allow: 'public',
    body: z.strictObject({ code: z.string().max(40), organisation: line(), kind: OrganisationKind, name: line(), email: z.email().max(200), password: Password }) },
});
