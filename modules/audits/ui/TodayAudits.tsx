import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { audits } from '../contract.ts';
import { AuditRow } from './AuditRow.tsx';

/** On „Dnes“: audits in which something waits for me. Without any the card is not drawn. */
export default function TodayAudits() {
  const { t } = useLingui(), items = useRead(audits.list, { query: { waiting: 'yes', limit: 10 } }).data?.items.filter(({ waits }) => waits !== 'write') ?? [];
  return items.length > 0 && <Card title={t`Audity, které na vás čekají`} count={items.length}><Rows label={t`Audity, které na vás čekají`}>{items.map((one) => <AuditRow key={one.id} of={one} />)}</Rows></Card>;
}
