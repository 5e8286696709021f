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
  /** The password was given by somebody else: it has to be changed before anything is seen. */
  passwordChange: z.boolean(),
  /** The screen is locked: a password, a passkey or a code opens it. */
  locked: z.boolean(),
  /** Minutes without anybody at the keyboard after which the screen locks. */
  idleMinutes: z.int(),
  /** Ways into the account: passkeys, unused backup codes, a password, a linked identity. */
  passkeys: z.int(), backupCodes: z.int(), hasPassword: z.boolean(), linked: z.boolean(),
  membership: z.object({ id: Id, organisation: Named.extend({ shortName: z.string() }), role: Role, profession: Profession, services: z.array(Named) }).nullable(),
  memberships: z.array(z.object({ id: Id, organisation: Named, role: Role })),
}).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

const Password = z.string().min(12).max(200);
const Code = z.string().trim().regex(/^\d{6}$/);
/** A code from the app, or one of the backup codes on paper (`k7mq-2hdp-x9ra`). */
const AnyCode = z.string().trim().toLowerCase().regex(/^(\d{6}|[a-z0-9]{4}[- ]?[a-z0-9]{4}[- ]?[a-z0-9]{4})$/);
const SignedIn = z.object({ strength: Strength });

export const session = endpoints({
  signIn: { method: 'POST', path: '/session', summary: 'Sign in by e-mail and password; half a session until the code when a second factor is set.', allow: 'public', body: z.strictObject({ email: z.string().max(200), password: z.string().max(200) }), reply: SignedIn },
  confirm: { method: 'POST', path: '/session/code', summary: 'Give the code of the second factor, or a backup code.', allow: 'public', body: z.strictObject({ code: AnyCode }), reply: SignedIn },
  signOut: { method: 'DELETE', path: '/session', summary: 'Sign out.', allow: 'public' },
  switch: { method: 'PUT', path: '/session/membership', summary: 'Act for another organisation of mine.', allow: 'public', body: z.strictObject({ membershipId: Id }) },
  lock: { method: 'PUT', path: '/session/lock', summary: 'Lock the screen: the session answers nothing until it is unlocked.', allow: 'public' },
  unlock: { method: 'PUT', path: '/session/unlock', summary: 'Unlock by the password or a code; also proves anew who sits there. The secret changes, the absolute end of the session does not.', allow: 'public',
    body: z.strictObject({ password: z.string().max(200).optional(), code: AnyCode.optional() }), reply: SignedIn },
  stay: { method: 'PUT', path: '/session/stay', summary: 'Somebody is at work, though nothing else is asked of the server.', allow: 'public' },
});

export const sessions = endpoints({
  list: { method: 'GET', path: '/me/sessions', summary: 'Devices on which I am signed in.', allow: 'signedIn',
    reply: z.object({ items: z.array(z.object({ id: Id, device: z.string(), since: z.string(), seen: z.string(), ends: z.string(), mine: z.boolean(), locked: z.boolean() })) }) },
  end: { method: 'DELETE', path: '/me/sessions/:sessionId', summary: 'Sign one of my devices out.', allow: 'signedIn', params: z.strictObject({ sessionId: Id }) },
  endAll: { method: 'PUT', path: '/me/sessions/end', summary: 'Sign out elsewhere, or everywhere.', allow: 'signedIn', body: z.strictObject({ which: z.enum(['others', 'all']) }) },
});

export const me = endpoints({
  get: { method: 'GET', path: '/me', summary: 'Who I am and for which organisation. Also answers a half session.', allow: 'public', reply: Me },
  setLanguage: { method: 'PUT', path: '/me/language', summary: 'Language of my interface.', allow: 'signedIn', body: z.strictObject({ language: Language }) },
  setPassword: { method: 'PUT', path: '/me/password', summary: 'Change my password; other devices are signed out. The current one may be left out in place of a one-time password just used, or where there is none.', allow: 'public', body: z.strictObject({ current: z.string().max(200).optional(), next: Password }) },
});

export const totp = endpoints({
  start: { method: 'POST', path: '/me/totp', summary: 'A new secret for the second factor; the one before works until the new one is confirmed.', allow: 'public', reply: z.object({ secret: z.string(), uri: z.string() }) },
  confirm: { method: 'POST', path: '/me/totp/confirm', summary: 'Confirm the second factor by its first code.', allow: 'public', body: z.strictObject({ code: Code }), reply: SignedIn },
  codes: { method: 'POST', path: '/me/totp/codes', summary: 'New backup codes, shown once; the ones before stop working.', allow: 'public', reply: z.object({ codes: z.array(z.string()) }) },
  remove: { method: 'DELETE', path: '/me/totp', summary: 'Turn the second factor off, where it is not compulsory.', allow: 'public' },
});

export const setup = endpoints({
  state: { method: 'GET', path: '/setup', summary: 'Is this an empty installation?', allow: 'public', reply: z.object({ needed: z.boolean() }) },
  run: { method: 'POST', path: '/setup', summary: 'Create the first organisation and administrator with the one-time code from the console.', allow: 'public',
    body: z.strictObject({ code: z.string().max(40), organisation: line(), kind: OrganisationKind, name: line(), email: z.email().max(200), password: Password }) },
});
