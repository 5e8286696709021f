// The administration: own organisation and its parts, accounts and memberships, mandates; and who are my colleagues.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, Role, Version, writing } from '#platform/http/contract.ts';
import { Language, OrganisationKind, Profession } from '../session/contract.ts';

const administrators = ['administrator', 'head'] as const;
const Named = z.object({ id: Id, name: z.string() });
const changed = z.object({ version: Version });
const Share = z.number().min(0.01).max(1.5).multipleOf(0.001);
const OrganisationRef = z.strictObject({ organisationId: Id }), MembershipRef = z.strictObject({ membershipId: Id });
const Ico = z.string().regex(/^\d{8}$/).nullable();
const StillAfter = z.int().min(1).max(365), IdleMinutes = z.int().min(2).max(60);

export const OwnOrganisation = Named.extend({ version: Version, parentId: Id.nullable(), shortName: z.string(), kind: OrganisationKind, ico: z.string().nullable(), stillAfterDays: z.int(), /** Minutes without anybody at the keyboard after which the screen locks. */ idleMinutes: z.int(), services: z.array(Named) });
export const Membership = z.object({
  id: Id, version: Version, organisation: Named, role: Role, profession: Profession, fte: z.number(), validFrom: Day, validTo: Day.nullable(), endedAt: z.string().nullable(), lasts: z.boolean(), services: z.array(Named),
});
export const Account = z.object({ id: Id, name: z.string(), email: z.string(), secondFactor: z.boolean(), mine: z.boolean(),
  /** Can sign in at all: has a password, a passkey or a linked identity. */
  active: z.boolean(),
  /** The last invitation by e-mail; null when there was none, or it was accepted. */
  invitation: z.object({ state: z.enum(['waiting', 'expired', 'revoked']), expiresAt: z.string() }).nullable(),
  memberships: z.array(Membership) });
export type Account = z.infer<typeof Account>;
export type Membership = z.infer<typeof Membership>;
export const Colleague = Named.extend({ membershipId: Id, role: Role, organisationId: Id, services: z.array(Id) });
export type Colleague = z.infer<typeof Colleague>;

const Post = z.strictObject({ organisationId: Id, role: Role, profession: Profession, fte: Share.default(1), validFrom: Day, validTo: Day.nullable().default(null), services: z.array(Id).max(50).default([]) });
/** A one-time password is made in the browser and shown there once; its owner has to change it at the first sign-in. */
const Password = z.string().min(12).max(200);
export const NewAccount = Post.extend({ id: Id, membershipId: Id, name: line(120), email: z.email().max(200), /** Without one, an invitation is sent by e-mail. */ password: Password.optional(), language: Language.default('cs') });
export const NewMembership = Post.extend({ id: Id, email: z.email().max(200) });

export const access = endpoints({
  colleagues: { method: 'GET', path: '/colleagues', summary: 'People of my organisation and its parts who work there today.', allow: 'signedIn', reply: z.object({ items: z.array(Colleague) }) },
  organisations: {
    method: 'GET', path: '/organisations', summary: 'Organisations that have accounts here, with their services: to choose from.', allow: 'signedIn',
    reply: z.object({ items: z.array(Named.extend({ shortName: z.string(), kind: OrganisationKind, services: z.array(Named) })) }),
  },
});

export const administration = endpoints({
  own: { method: 'GET', path: '/administration/organisations', summary: 'My organisation and its parts.', allow: administrators, reply: z.object({ items: z.array(OwnOrganisation) }) },
  addPart: { method: 'POST', path: '/administration/organisations', summary: 'Adds a part of my organisation.', allow: administrators, reply: Created, creates: true,
    body: z.strictObject({ id: Id, parentId: Id, name: line(200), shortName: line(40), kind: OrganisationKind }) },
  changeOrganisation: { method: 'PATCH', path: '/administration/organisations/:organisationId', summary: 'Changes names, registration number, the days after which a case stands still and the minutes after which a screen locks.', allow: administrators, params: OrganisationRef, versioned: true, reply: changed,
    body: z.strictObject({ name: line(200).optional(), shortName: line(40).optional(), ico: Ico.optional(), stillAfterDays: StillAfter.optional(), idleMinutes: IdleMinutes.optional() }) },
  accounts: { method: 'GET', path: '/administration/accounts', summary: 'Accounts with a membership in my organisation or its parts.', allow: administrators, reply: z.object({ items: z.array(Account) }) },
  addAccount: { method: 'POST', path: '/administration/accounts', summary: 'Adds an account with its first membership: invited by e-mail, or with a one-time password to be changed at the first sign-in.', allow: administrators, body: NewAccount, reply: Created, creates: true },
  addMembership: { method: 'POST', path: '/administration/memberships', summary: 'Adds a membership to an account known by its whole address; also a change of role.', allow: administrators, body: NewMembership, reply: Created, creates: true },
  changeMembership: { method: 'PATCH', path: '/administration/memberships/:membershipId', summary: 'Changes profession, share of full time, last day and services.', allow: administrators, params: MembershipRef, versioned: true, reply: changed,
    body: z.strictObject({ profession: Profession.optional(), fte: Share.optional(), validTo: Day.nullable().optional(), services: z.array(Id).max(50).optional() }) },
  endMembership: { method: 'PUT', path: '/administration/memberships/:membershipId/end', summary: 'Ends a membership at once; what was not handed over waits to be taken over.', allow: administrators, params: MembershipRef, versioned: true, reply: changed },
  resetPassword: { method: 'PUT', path: '/administration/accounts/:accountId/password', summary: 'Sets a one-time password and signs the account out everywhere; only when all its memberships are mine.', allow: administrators, params: z.strictObject({ accountId: Id }), body: z.strictObject({ password: Password }) },
});

export const mandates = endpoints({
  list: {
    method: 'GET', path: '/mandates', summary: 'Mandates of coordinators, with their history.', allow: [...administrators, 'coordinator'],
    reply: z.object({ items: z.array(z.object({ id: Id, version: Version, membershipId: Id, name: z.string(), text: z.string(), validFrom: Day, validTo: Day.nullable(), lasts: z.boolean(), services: z.array(Named) })) }),
  },
  add: { method: 'POST', path: '/mandates', summary: 'Gives a mandate; the one before ends the day before.', allow: ['head'], reply: Created, creates: true,
    body: z.strictObject({ id: Id, membershipId: Id, text: writing(4000), services: z.array(Id).min(1).max(50), validFrom: Day }) },
  end: { method: 'PUT', path: '/mandates/:mandateId/end', summary: 'Ends a mandate.', allow: ['head'], params: z.strictObject({ mandateId: Id }), body: z.strictObject({ validTo: Day }), versioned: true, reply: changed },
});
