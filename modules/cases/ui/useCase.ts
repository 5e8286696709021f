// What other rooms ask of the case they stand in. One reading serves the whole page.
import { useRead } from '#platform/design/query.ts';
import { cases, type CasePerson } from '../contract.ts';

/** The header of a case; the same reading for everything on its page. */
export const useCase = (caseId: string) => useRead(cases.get, { params: { caseId } }, { enabled: caseId !== '' });

/** Persons now in the case, and the name of any person who ever was. */
export function useCasePeople(caseId: string): { people: CasePerson[]; nameOf: (id: string) => string } {
  const everyone = useCase(caseId).data?.persons ?? [];
  return { people: everyone.filter((person) => person.until === null && person.sameAs === null), nameOf: (id) => everyone.find((person) => person.id === id)?.name ?? '' };
}

/** A locality: no person stands there, so that nothing is asked of one. */
export const useIsLocality = (caseId: string): boolean => useCase(caseId).data?.subjectKind === 'locality';
