import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import type { Ask } from '#platform/http/contract.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { work, type WorkRecord } from '../contract.ts';
import { ChangeSheet } from './ChangeSheet.tsx';
import { RecordItem } from './RecordItem.tsx';

export type Behind = Ask<typeof work.mine>['query'];

/** The records that a number was made of. */
export function RecordsBehind({ title, query, action }: { title: string; query: Behind; action?: ReactNode }) {
  const found = useRead(work.mine, { query: { ...query, limit: 100 } });
  const [changing, setChanging] = useState<WorkRecord | null>(null);
  return (
    <Card title={title} action={action}>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={3} height={64} />}
      {found.data && (found.data.items.length === 0 ? <Empty><Trans>Žádný záznam.</Trans></Empty>
        : <ul>{found.data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} withCase onChange={() => setChanging(record)} />)}</ul>)}
      {found.data?.next && <p className="meta"><Trans>Zobrazeno je prvních sto záznamů.</Trans></p>}
      {changing && <Changing record={changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}
/** Correcting a record out of a list that does not know its people. */
export function Changing({ record, onClose }: { record: WorkRecord; onClose: () => void }) {
  const { nameOf } = useCasePeople(record.caseId ?? '');
  return <ChangeSheet key={record.id} record={record} nameOf={nameOf} onClose={onClose} />;
}
