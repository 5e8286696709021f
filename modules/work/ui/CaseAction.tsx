import { useCase } from '#modules/cases/ui/index.ts';
import { WriteContact } from './WriteContact.tsx';

/** In the header of a case: the record begins with this case chosen. Nothing where one may no longer write. */
export default function CaseAction({ caseId }: { caseId: string }) {
  return useCase(caseId).data?.writable ? <div className="inline"><WriteContact caseId={caseId} /></div> : null;
}
