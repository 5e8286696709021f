import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { useCasePeople, useMarks } from '#modules/cases/ui/index.ts';
import { work } from '../contract.ts';
import { RecordItem } from './RecordItem.tsx';

/** The newest records on the overview of a case. */
export default function RecordsCard({ caseId }: { caseId: string }) {
  const { nameOf } = useCasePeople(caseId);
  const phone = usePhone(), markOf = useMarks(caseId);
  const found = useRead(work.ofCase, { params: { caseId }, query: { limit: 5 } });
  const all = <Link to={`/pripady/${caseId}/zaznamy` as string} style={{ fontWeight: 600, color: 'var(--action)' }}><Trans>Všechny záznamy</Trans></Link>;
  return (
    <Card title={<Trans>Záznamy</Trans>} action={found.data?.items.length ? all : undefined}>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={3} height={56} />}
      {found.data && (found.data.items.length === 0 ? <Empty><Trans>Zatím tu není žádný záznam, který smíte číst.</Trans></Empty>
        : <ul>{found.data.items.slice(0, phone ? 3 : 5).map((record) => <RecordItem key={record.id} record={record} nameOf={nameOf} who={markOf(record.organisation.id)} short />)}</ul>)}
    </Card>
  );
}
