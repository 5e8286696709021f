import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { addDays, day, dayShort } from '#platform/i18n/format.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { work, type WorkRecord } from '../contract.ts';
import { directnesses, units, type Directness, type Unit } from '../rules.ts';
import { ChangeSheet } from './ChangeSheet.tsx';
import { RecordItem } from './RecordItem.tsx';
import { useWorkWords } from './words.tsx';

type Props = { week: string; worker: string; /** A kind of work or a unit. */ filter: string; name: string; onAll: () => void };

/** Records behind a number: of one week, one worker, one kind of work or unit. */
export function WeekRecords({ week, worker, filter, name, onAll }: Props) {
  const { t } = useLingui();
  const words = useWorkWords();
  const directness = directnesses.find((one) => one === filter), unit = units.find((one) => one === filter);
  const found = useRead(work.mine, { query: { from: week, to: addDays(week, 6), limit: 100, ...(worker && { workerId: worker }), ...(directness && { directness: directness as Directness }), ...(unit && { unit: unit as Unit }) } });
  const [changing, setChanging] = useState<WorkRecord | null>(null);
  const what = directness ? words.directness[directness] : unit ? words.unit[unit] : '';
  const title = [t`Týden ${dayShort(week)} – ${day(addDays(week, 6))}`, name, what].filter(Boolean).join(' · ');
  return (
    <Card title={title} action={filter && <Button variant="default" size="xs" onClick={onAll}><Trans>Všechny záznamy týdne</Trans></Button>}>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={3} height={64} />}
      {found.data && (found.data.items.length === 0 ? <Empty><Trans>Žádný záznam.</Trans></Empty>
        : <ul>{found.data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} withCase onChange={() => setChanging(record)} />)}</ul>)}
      {found.data?.next && <p className="meta"><Trans>Zobrazeno je prvních sto záznamů.</Trans></p>}
      {changing && <Changing record={changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}
function Changing({ record, onClose }: { record: WorkRecord; onClose: () => void }) {
  const { nameOf } = useCasePeople(record.caseId ?? '');
  return <ChangeSheet key={record.id} record={record} nameOf={nameOf} onClose={onClose} />;
}
