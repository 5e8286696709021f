import { useCase } from '#modules/cases/ui/index.ts';
import { ProposalNotice } from './ProposalNotice.tsx';
import { useWatch } from './useWatch.ts';

/** In the header of a locality, while signs add up. */
export default function ProposalHeader({ caseId }: { caseId: string }) {
  const found = useWatch(caseId).data, closed = useCase(caseId).data?.phase === 'closed';
  return found?.proposal ? <ProposalNotice caseId={caseId} proposal={found.proposal} closed={closed} mayLead={found.mayLead} /> : null;
}
