import type { CaseOf } from '#platform/design/parts.ts';

type Subject = { subjectKind: 'person' | 'family' | 'locality' | null };
/** Of clients, or of a locality. */
export const kindOf = ({ subjectKind }: Subject): CaseOf => subjectKind === 'locality' ? 'locality' : 'client';
/** Where a case is read. */
export const homeOf = (one: Subject & { id: string }) => `${kindOf(one) === 'locality' ? '/lokality' : '/pripady'}/${one.id}`;
