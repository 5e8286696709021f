// One colour and one shape per organisation within a case.
import type { Who } from '#platform/design/WhoMark.tsx';
import { useMarks } from '#modules/cases/ui/index.ts';
import type { Commitment, Owner } from '../contract.ts';

/** Bodies without accounts share one mark, apart from the organisations. */
const ofBodies = 5;
type Marked = { who: Who; name: string; shortName: string };
/** Who marks of a case: 0 is our organisation, the others in the order in which they joined. */
export function useWho(caseId: string): { ofOrganisation: (id: string) => number; ofOwner: (commitment: Pick<Commitment, 'owner' | 'organisation'>) => Marked | null } {
  const ofOrganisation = useMarks(caseId);
  return { ofOrganisation, ofOwner: ({ owner }) => markOf(owner, ofOrganisation, ofBodies) };
}

function markOf(owner: Owner, ofOrganisation: (id: string) => number, ofBodies: number): Marked | null {
  switch (owner.kind) {
    case 'nobody': return null;
    case 'client': return { who: 'family', name: owner.name ?? '', shortName: '' };
    case 'body': return { who: ofBodies, name: owner.name ?? '', shortName: owner.name ?? '' };
    default: return { who: owner.organisation ? ofOrganisation(owner.organisation.id) : 0, name: owner.name ?? owner.organisation?.shortName ?? '', shortName: owner.organisation?.shortName ?? '' };
  }
}
