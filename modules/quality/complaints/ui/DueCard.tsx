import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { complaints } from '../contract.ts';
import { ComplaintRow } from './ComplaintRow.tsx';

/** Complaints that wait for me: to be answered soon or late, or to be given to somebody. Nothing when none does. */
export default function DueCard() {
  const { t } = useLingui(), { role } = useMe().membership, due = useRead(complaints.due, {}, { enabled: ['worker', 'head', 'coordinator', 'methodologist'].includes(role) }).data;
  if (!due?.items.length) return null;
  return <Card title={t`Stížnosti čekají na vás`} count={due.items.length}><Rows label={t`Stížnosti čekají na vás`}>{due.items.map((one) => <ComplaintRow key={one.id} of={one} />)}</Rows></Card>;
}
