import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Ask } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { insights, type Figures, type FigureTable } from '../contract.ts';
import { breakdownsOf, mayRead, type Breakdown, type Insight } from '../rules.ts';
import { CasesBehind, type Behind } from './CasesBehind.tsx';
import { Chart } from './Chart.tsx';
import { Download } from './Download.tsx';
import styles from './insights.module.css';
import { NumberTable } from './NumberTable.tsx';
import { useSentences } from './sentences.tsx';

const thisYear = () => Number(today().slice(0, 4));
export type Narrowing = Ask<typeof insights.figures>['query'];

/** One insight: its filters, a chart and a table for each of its tables, the cases behind a number, the file. */
export function FiguresView({ what, title }: { what: Insight; title: string }) {
  const { t } = useLingui(), { role } = useMe().membership;
  const [year, setYear] = useAddress('rok', String(thisYear())), [quarter, setQuarter] = useAddress('ctvrtleti'), [service, setService] = useAddress('sluzba'), [organisation, setOrganisation] = useAddress('organizace'), [asked, setBy] = useAddress('clenit', 'usual');
  const ways = breakdownsOf[what].filter((one) => mayRead(role, what, one)), by: Breakdown = ways.find((one) => one === asked) ?? 'usual';
  const query: Narrowing = { what, period: quarter ? `${year}-Q${quarter}` : year, by, ...(service && { serviceId: service }), ...(organisation && { organisationId: organisation }) };
  const found = useRead(insights.figures, { query }, { keepPrevious: true });
  const waysOf: Record<Breakdown, string> = { usual: what === 'barriers' ? t`podle oblasti` : t`podle služby`, month: t`podle měsíce`, orp: t`podle obvodu`, worker: t`podle pracovníka` };
  const data = found.data?.what === what ? found.data : undefined;
  return (
    <div className={styles.view}>
      <div className={styles.filters}>
        <Select label={t`Rok`} data={Array.from({ length: 8 }, (_, i) => String(thisYear() - i))} value={year} onChange={(value) => setYear(value ?? '')} allowDeselect={false} />
        <Select label={t`Období`} data={[{ value: '', label: t`celý rok` }, ...[1, 2, 3, 4].map((n) => ({ value: String(n), label: t`${n}. čtvrtletí` }))]} value={quarter} onChange={(value) => setQuarter(value ?? '')} allowDeselect={false} />
        {data && data.organisations.length > 1 && <Select label={t`Organizace`} placeholder={t`všechny`} clearable clearButtonProps={{ 'aria-label': t`Všechny organizace` }} data={data.organisations.map(({ key, name }) => ({ value: key, label: name }))} value={organisation || null} onChange={(value) => setOrganisation(value ?? '')} />}
        {data && <Select label={t`Služba`} placeholder={t`všechny`} clearable clearButtonProps={{ 'aria-label': t`Všechny služby` }} data={data.services.map(({ key, name }) => ({ value: key, label: name }))} value={service || null} onChange={(value) => setService(value ?? '')} />}
        {ways.length > 1 && <Segmented label={t`Členění`} value={by} onChange={setBy} options={ways.map((value) => ({ value, label: waysOf[value] }))} />}
      </div>
      {found.error ? <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /> : !data ? <Card><Loading rows={8} height={36} /></Card> : <Whole key={JSON.stringify(query)} of={data} query={query} title={title} />}
    </div>
  );
}

const isEmpty = ({ rows }: FigureTable) => rows.every(({ values }) => values.every((one) => !one));
function Whole({ of, query, title }: { of: Figures; query: Narrowing; title: string }) {
  const { t } = useLingui(), sentences = useSentences(), [behind, setBehind] = useState<Behind | null>(null);
  const service = of.services.find(({ key }) => key === query.serviceId)?.name;
  return (
    <>
      <p className={styles.whose}><b>{of.organisation}</b>{service && <>, {service}</>}, {day(of.from)} – {day(of.until)}. {of.whole ? <Trans>Počítá se celá organizace.</Trans> : <Trans>Počítají se případy, které spadají do vašeho pověření.</Trans>}</p>
      {of.tables.every(isEmpty) ? <Card title={title}><Empty>{sentences.missing(of.what)}</Empty></Card> : of.tables.map((table) => (
        <Card key={table.id} title={table.title}>
          {isEmpty(table) ? <p className="meta"><Trans>V tomto období nic.</Trans></p> : <div className={styles.pair} data-wide={table.columns.length > 4 && table.unit !== 'steps' || undefined}>
            <p className={styles.sentence}>{sentences.of(table, of)}</p>
            <Chart table={table} label={sentences.of(table, of)} />
            <NumberTable table={table} by={query.by ?? 'usual'} onOpen={table.drill ? (row, column) => setBehind({ table: table.id, row, column, title: [table.title, table.rows.find(({ key }) => key === row)?.name, table.columns.find(({ key }) => key === column)?.name].filter(Boolean).join(' · ') }) : undefined} />
          </div>}
          {behind?.table === table.id && <CasesBehind key={`${behind.row} ${behind.column}`} of={behind} query={query} onClose={() => setBehind(null)} />}
        </Card>))}
      <Download query={query} title={t`Stáhnout tabulky`} />
    </>
  );
}
