import { Trans } from '@lingui/react/macro';
import { IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRead } from '#platform/design/query.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import { localities } from '../contract.ts';

/** In the header of a client's case that we lead: in which localities it stands. */
export default function InLocality({ caseId }: { caseId: string }) {
  const leads = useCase(caseId).data?.standing === 'lead';
  const items = useRead(localities.ofCase, { params: { caseId } }, { enabled: leads }).data?.items ?? [];
  if (items.length === 0) return null;
  return <p className="meta"><IconMapPin size={14} aria-hidden /> <Trans>Stojí v lokalitě</Trans> {items.map((one, at) => <span key={one.caseId}>{at > 0 && ', '}<Link to={`/lokality/${one.caseId}` as never}>{one.label}</Link></span>)}</p>;
}
