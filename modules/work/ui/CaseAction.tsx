import { useCase } from '#modules/cases/ui/index.ts';
import { WriteContact } from './WriteContact.tsx';

/** Beside the tabs of a case: the record begins with this case chosen. Nothing where one may no longer write. */
export default function CaseAction({ caseId }: { caseId: string }) {
  return useCase(caseId).data?.writable ? <WriteContact caseId={caseId} /> : null;
}
