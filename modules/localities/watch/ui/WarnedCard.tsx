import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { localityWatch } from '../contract.ts';

/** On „Dnes“ of those who lead or coordinate: localities in which signs add up. Without any the card is not drawn. */
export default function WarnedCard() {
  const { t } = useLingui();
  const { role } = useMe().membership, kinds = useCodes('early_sign');
  const items = useRead(localityWatch.warned, {}, { enabled: ['worker', 'head', 'coordinator'].includes(role) }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t`Znaků přibývá: zvažte krizový plán`} count={items.length}>
      <Rows label={t`Lokality, kde znaků přibývá`}>{items.map(({ caseId, label, closed, proposal }) => (
        <Row key={caseId} to={`/lokality/${caseId}`} lead={<IconAlertTriangle size={18} aria-hidden />} title={closed ? t`${label} (uzavřená)` : label}
          note={proposal.signs.slice(0, 3).map((one) => `${kinds.label(one.kind, one.noticedOn)} ${day(one.noticedOn)}`).join(' · ')} />
      ))}</Rows>
    </Card>
  );
}
