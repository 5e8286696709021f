// Referrals in the history of a case: when we asked whom, and what came of it.
import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Row } from '#platform/design/Row.tsx';
import { useRead } from '#platform/design/query.ts';
import { day, dayOf } from '#platform/i18n/format.ts';
import { referrals } from '../contract.ts';
import { StateTag } from './ReferralRow.tsx';
import { partyName } from './words.ts';

export default function CaseHistory({ caseId }: { caseId: string }) {
  const { t } = useLingui(), need = useCodes('need_domain');
  const items = useRead(referrals.ofCase, { params: { caseId } }).data?.items.filter((one) => one.state !== 'draft') ?? [];
  return <>{items.map((one) => <Row key={one.id} to={`/sit/odkazani/${one.id}`} title={t`Odkázáno: ${partyName(one.to)}`} note={`${day(one.sentOn!)} → ${day(dayOf(one.movedAt))} · ${need.label(one.need)}`} end={<StateTag of={one} />} />)}</>;
}
