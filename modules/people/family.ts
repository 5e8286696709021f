// A family written down at once: persons, what they are to the first one, and their household; all or nothing.
import { newId } from '#platform/http/client.ts';
import { Refusal } from '#platform/http/problems.ts';
import type { Asked } from '#platform/http/contract.ts';
import type { Db } from '#platform/db/connect.ts';
import type { FamilyRole, people, RelationKind } from './contract.ts';
import { addHousehold, addMember } from './kin/queries.ts';
import { relate } from './kin/routes.ts';
import { addPerson } from './queries.ts';
import { displayName, mayBeParent } from './rules.ts';

type Family = Asked<typeof people.addFamily>['body'];
type Member = Family['members'][number];
type Tie = { personId: string; otherId: string; kind: RelationKind };

/** The relations that the roles mean. */
function tiesOf(members: readonly Member[]): Tie[] {
  const first = members.find(({ role }) => role === 'self') ?? members[0]!;
  const partner = members.find(({ role }) => role === 'partner');
  return members.filter((member) => member !== first).flatMap(({ id, role, alsoPartners }): Tie[] => {
    switch (role) {
      case 'child': return [{ personId: first.id, otherId: id, kind: 'parent' }, ...(partner && alsoPartners ? [{ personId: partner.id, otherId: id, kind: 'parent' as const }] : [])];
      case 'parent': return [{ personId: id, otherId: first.id, kind: 'parent' }];
      case 'grandparent': return [{ personId: id, otherId: first.id, kind: 'grandparent' }];
      case 'partner': return [{ personId: id, otherId: first.id, kind: 'partner' }];
      case 'sibling': return [{ personId: id, otherId: first.id, kind: 'sibling' }];
      default: return [{ personId: id, otherId: first.id, kind: 'other' }];
    }
  });
}

const onlyOne: readonly FamilyRole[] = ['self', 'partner'];
const sameText = (member: Member) => `${displayName(member).toLocaleLowerCase('cs')}|${member.nativeName.toLocaleLowerCase('cs')}|${member.birthDate ?? ''}`;

/** What is wrong with the family as a whole, by field. */
function checkFamily({ members }: Family): void {
  const fields: NonNullable<ConstructorParameters<typeof Refusal>[1]>['fields'] & object = {};
  members.forEach((member, at) => {
    if (members.findIndex((other) => sameText(other) === sameText(member)) < at) fields[`members.${at}.nativeName`] = { cs: 'Tato osoba je ve formuláři dvakrát.', en: 'This person is in the form twice.', uk: 'Ця особа у формі двічі.' };
    if (members.findIndex((other) => other.id === member.id) < at) fields[`members.${at}.id`] = { cs: 'Opakuje se.', en: 'Repeated.', uk: 'Повторюється.' };
    if (onlyOne.includes(member.role) && members.findIndex((other) => other.role === member.role) < at) fields[`members.${at}.role`] = { cs: 'Tento vztah už má jiný člen rodiny.', en: 'Another member has this role already.', uk: 'Цю роль уже має інший член родини.' };
  });
  const indexOf = (id: string) => members.findIndex((member) => member.id === id);
  for (const { personId, otherId, kind } of tiesOf(members)) {
    if (kind === 'parent' && !mayBeParent(members[indexOf(personId)]!, members[indexOf(otherId)]!)) fields[`members.${indexOf(otherId)}.birthDate`] ??= { cs: 'Podle dat narození nemůže jít o rodiče a dítě.', en: 'By the birth dates they cannot be parent and child.', uk: 'За датами народження це не можуть бути батьки й дитина.' };
  }
  if (Object.keys(fields).length) throw new Refusal('invalid', { fields });
}

export async function addFamily(db: Db, serviceId: string, family: Family): Promise<void> {
  checkFamily(family);
  for (const { id, role: _role, alsoPartners: _also, ...identity } of family.members) await addPerson(db, id, serviceId, identity);
  for (const tie of tiesOf(family.members)) await relate(db, { id: newId(), since: null, until: null, ...tie });
  const [first] = family.members;
  await addHousehold(db, family.id, family.label || first!.familyName || displayName(first!));
  for (const { id } of family.members) await addMember(db, family.id, { id: newId(), personId: id, since: null, until: null });
}
