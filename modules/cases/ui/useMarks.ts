import { useMe } from '#platform/design/me.ts';
import { useCase } from './useCase.ts';

/** One colour and shape per organisation of a case, the same on all its pages: ours is 0, the others follow in the order in which they joined. */
export function useMarks(caseId: string): (organisationId: string) => number {
  const mine = useMe().membership.organisation.id, header = useCase(caseId).data;
  const joined = (header?.services ?? []).toSorted((a, b) => a.invitedOn.localeCompare(b.invitedOn)).map((service) => service.organisation.id);
  const others = [...new Set([...joined, ...(header?.lead ? [header.lead.id] : [])])].filter((id) => id !== mine);
  return (id) => (id === mine ? 0 : others.includes(id) ? others.indexOf(id) + 1 : others.length + 1);
}
