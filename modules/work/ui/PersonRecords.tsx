import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { work } from '../contract.ts';
import { RecordItem } from './RecordItem.tsx';

/** The newest records that concern a person. */
export default function PersonRecords({ personId }: { personId: string }) {
  const found = useRead(work.ofPerson, { params: { personId }, query: { limit: 5 } });
  return (
    <Card title={<Trans>Záznamy</Trans>}>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.data && (found.data.items.length === 0 ? <Empty><Trans>Zatím žádný záznam.</Trans></Empty> : <ul>{found.data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} short withCase />)}</ul>)}
    </Card>
  );
}
