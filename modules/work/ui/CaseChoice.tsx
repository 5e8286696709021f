import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { cases } from '#modules/cases/contract.ts';
import { useVisitsToday } from './useVisitsToday.ts';

/** Which case the record belongs to: that of a visit of today, those with the newest activity first, or by a few letters. */
export function CaseChoice() {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useRead(cases.list, { query: { limit: 8, ...(q && { q }) } }, { keepPrevious: true });
  const { visits } = useVisitsToday(), calledOn = visits.filter((visit, at) => visits.findIndex(({ caseId }) => caseId === visit.caseId) === at);
  return (
    <Card title={<Trans>Který případ</Trans>}>
      <div className="stack">
        {calledOn.length > 0 && <section><h3 className="meta"><Trans>Dnes</Trans></h3><Rows label={t`Dnešní schůzky`}>{calledOn.map((one) => <Row key={one.id} lead={<span style={{ minWidth: '3rem' }}>{one.dueTime?.slice(0, 5).replace(/^0/, '')}</span>} title={one.caseLabel ?? one.what} note={one.caseLabel ? one.what : undefined} to={`/zapsat?case=${one.caseId}`} />)}</Rows></section>}
        <TextInput label={t`Hledat v případech`} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoFocus />
        <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <Loading rows={4} />}
        {found.data && (found.data.items.length === 0 ? <Empty><Trans>Žádný takový případ nevidíte.</Trans></Empty>
          : <Rows label={t`Případy`}>{found.data.items.map((one) => <Row key={one.id} title={one.label} note={[one.number, one.keyWorker].filter(Boolean).join(' · ')} to={`/zapsat?case=${one.id}`} />)}</Rows>)}
        <div className="inline"><Button variant="default" renderRoot={(props: object) => <Link to="/zapsat" search={{ bez: '1' } as never} {...props} />}><Trans>Jednorázová žádost bez případu</Trans></Button><Button variant="default" renderRoot={(props: object) => <Link to={'/prace/zapsat' as string} {...props} />}><Trans>Jiná práce než s klientem</Trans></Button></div>
      </div>
    </Card>
  );
}
