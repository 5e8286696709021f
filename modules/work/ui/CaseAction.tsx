import { WriteContact } from './WriteContact.tsx';
/** In the header of a case: the record begins with this case chosen. */
const CaseAction = ({ caseId }: { caseId: string }) => <WriteContact caseId={caseId} />;
export default CaseAction;
