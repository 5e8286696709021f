// Who belongs to whom: relations between persons, and households.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { endBeforeStart } from '../facts/contract.ts';

export const relationKinds = ['parent', 'guardian', 'partner', 'former_partner', 'sibling', 'grandparent', 'other'] as const;
export const RelationKind = z.enum(relationKinds);
const dates = { since: Day.nullable(), until: Day.nullable() };
export const Relation = z.object({
  id: Id, version: Version, own: z.boolean(), by: z.string(), kind: RelationKind, personId: Id, otherId: Id,
  /** The other one of the two; null when that person is out of my reach. */
  otherName: z.string().nullable(), /** The person of the file is the <kind> of the other. */ outgoing: z.boolean(), ...dates,
});
export type Relation = z.infer<typeof Relation>;
export const HouseholdMember = z.object({ id: Id, version: Version, personId: Id, name: z.string().nullable(), ...dates });
export const Household = z.object({ id: Id, version: Version, label: z.string(), members: z.array(HouseholdMember) });
export type Household = z.infer<typeof Household>;

const inOrder = ({ value, issues }: z.core.ParsePayload<unknown>) => {
  const { since, until } = value as { since: string | null; until: string | null };
  if (since && until && until < since) issues.push({ code: 'custom', input: value, path: ['until'], message: endBeforeStart });
};
const notOneself = say({ cs: 'Vyberte jinou osobu.', en: 'Choose another person.', uk: 'Виберіть іншу особу.' });
const staff = ['worker', 'head', 'coordinator'] as const;
const PersonRef = z.strictObject({ personId: Id }), RelationRef = z.strictObject({ relationId: Id }), HouseholdRef = z.strictObject({ householdId: Id }), MemberRef = z.strictObject({ memberId: Id });

export const relations = endpoints({
  add: { method: 'POST', path: '/relations', summary: 'Add a relation: a person is the parent, partner … of another.', allow: staff, creates: true,
    body: z.strictObject({ id: Id, personId: Id, otherId: Id, kind: RelationKind, ...dates }).check(inOrder as never).refine(({ personId, otherId }) => personId !== otherId, { path: ['otherId'], error: notOneself }), reply: Created },
  change: { method: 'PATCH', path: '/relations/:relationId', summary: 'Change since when and until when a relation lasts.', allow: staff, versioned: true, params: RelationRef, body: z.strictObject(dates).check(inOrder as never) },
  remove: { method: 'DELETE', path: '/relations/:relationId', summary: 'Remove a relation written by mistake.', allow: staff, params: RelationRef },
});

export const households = endpoints({
  add: { method: 'POST', path: '/people/:personId/households', summary: 'Begin a household with its first member.', allow: staff, creates: true, params: PersonRef, body: z.strictObject({ id: Id, label: line(100) }), reply: Created },
  rename: { method: 'PATCH', path: '/households/:householdId', summary: 'Rename a household.', allow: staff, versioned: true, params: HouseholdRef, body: z.strictObject({ label: line(100) }) },
  addMember: { method: 'POST', path: '/households/:householdId/members', summary: 'Add a member.', allow: staff, creates: true, params: HouseholdRef, body: z.strictObject({ id: Id, personId: Id, ...dates }).check(inOrder as never), reply: Created },
  changeMember: { method: 'PATCH', path: '/household-members/:memberId', summary: 'Change since when and until when somebody belongs to a household.', allow: staff, versioned: true, params: MemberRef, body: z.strictObject(dates).check(inOrder as never) },
  removeMember: { method: 'DELETE', path: '/household-members/:memberId', summary: 'Remove a member written by mistake.', allow: staff, params: MemberRef },
});
