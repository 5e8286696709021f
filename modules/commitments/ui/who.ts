// One colour and one shape per organisation within a case.
import type { Who } from '#platform/design/WhoMark.tsx';
import { useMe } from '#platform/design/me.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import type { Commitment, Owner } from '../contract.ts';

type Marked = { who: Who; name: string; shortName: string };
/** Who marks of a case: 0 is our organisation, the others in the order in which they joined. */
export function useWho(caseId: string): { ofOrganisation: (id: string) => number; ofOwner: (commitment: Pick<Commitment, 'owner' | 'organisation'>) => Marked | null } {
  const mine = useMe().membership.organisation.id;
  const others = [...new Set((useCase(caseId).data?.services ?? []).toSorted((a, b) => a.invitedOn.localeCompare(b.invitedOn)).map((service) => service.organisation.id))].filter((id) => id !== mine);
  const ofOrganisation = (id: string) => id === mine ? 0 : others.includes(id) ? others.indexOf(id) + 1 : others.length + 1;
  return { ofOrganisation, ofOwner: ({ owner }) => markOf(owner, ofOrganisation, others.length + 2) };
}

function markOf(owner: Owner, ofOrganisation: (id: string) => number, ofBodies: number): Marked | null {
  switch (owner.kind) {
    case 'nobody': return null;
    case 'client': return { who: 'family', name: owner.name ?? '', shortName: '' };
    case 'body': return { who: ofBodies, name: owner.name ?? '', shortName: owner.name ?? '' };
    default: return { who: owner.organisation ? ofOrganisation(owner.organisation.id) : 0, name: owner.name ?? owner.organisation?.shortName ?? '', shortName: owner.organisation?.shortName ?? '' };
  }
}
