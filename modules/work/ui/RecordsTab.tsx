import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { useCase, useCasePeople, useMarks } from '#modules/cases/ui/index.ts';
import { RecordDocuments } from '#modules/documents/ui/index.ts';
import { work, type WorkRecord } from '../contract.ts';
import { modes, type Mode } from '../rules.ts';
import { ChangeSheet } from './ChangeSheet.tsx';
import { RecordItem } from './RecordItem.tsx';
import { useWorkWords } from './words.tsx';
import styles from './Contact.module.css';

/** All records of the case that I may see, with filters kept in the address. */
export default function RecordsTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useWorkWords();
  const { people, nameOf } = useCasePeople(caseId);
  const services = useCase(caseId).data?.services ?? [], markOf = useMarks(caseId);
  const [mode, setMode] = useAddress('jak'), [personId, setPerson] = useAddress('koho'), [organisationId, setOrganisation] = useAddress('kdo'), [after, setAfter] = useAddress('od');
  const found = useRead(work.ofCase, { params: { caseId }, query: { limit: 30, ...(mode && { mode: mode as Mode }), ...(personId && { personId }), ...(organisationId && { organisationId }), ...(after && { after }) } }, { keepPrevious: true });
  const [changing, setChanging] = useState<WorkRecord | null>(null);
  const organisations = [...new Map(services.map(({ organisation }) => [organisation.id, organisation.name])).entries()];
  const filtered = Boolean(mode || personId || organisationId);
  const from = (set: (value: string) => void) => (value: string | null) => { set(value ?? ''); };
  return (
    <Card title={<Trans>Záznamy</Trans>}>
      <div className="stack">
        <div className={styles.filters}>
          <Select label={t`Jak`} size="xs" w="9rem" clearable data={modes.map((value) => ({ value, label: words.mode[value] }))} value={mode || null} onChange={from(setMode)} clearButtonProps={{ 'aria-label': t`Vymazat` }} />
          <Select label={t`Koho se týká`} size="xs" w="12rem" clearable data={people.map(({ id, name }) => ({ value: id, label: name }))} value={personId || null} onChange={from(setPerson)} clearButtonProps={{ 'aria-label': t`Vymazat` }} />
          {organisations.length > 1 && <Select label={t`Organizace`} size="xs" w="14rem" clearable data={organisations.map(([value, label]) => ({ value, label }))} value={organisationId || null} onChange={from(setOrganisation)} clearButtonProps={{ 'aria-label': t`Vymazat` }} />}
        </div>
        <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <Loading rows={5} height={64} />}
        {found.data && (found.data.items.length === 0
          ? <Empty>{filtered ? <Trans>Takový záznam tu není.</Trans> : <Trans>Zatím tu není žádný záznam, který smíte číst.</Trans>}</Empty>
          : <ul>{found.data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={nameOf} who={markOf(record.organisation.id)} onChange={() => setChanging(record)} below={<RecordDocuments caseId={caseId} recordId={record.id} about={record.about} own={record.own} />} />)}</ul>)}
        <div className="inline">
          {after && <Button variant="default" onClick={() => setAfter('')}><Trans>Nejnovější</Trans></Button>}
          {found.data?.next && <Button variant="default" onClick={() => setAfter(found.data.next!)}><Trans>Starší</Trans></Button>}
        </div>
      </div>
      {changing && <ChangeSheet key={changing.id} record={changing} nameOf={nameOf} onClose={() => setChanging(null)} />}
    </Card>
  );
}
