import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { address } from '#platform/http/client.ts';
import { day, number, percent } from '#platform/i18n/format.ts';
import { insights, type DistrictFigures } from '../contract.ts';
import styles from './insights.module.css';

/** What was published of a district for a quarter: safe numbers across organisations. */
export function DistrictView() {
  const { t } = useLingui(), [orp, setOrp] = useAddress('obvod'), [quarter, setQuarter] = useAddress('zverejneno');
  const query = { ...(orp && { orp }), ...(quarter && { quarter }) }, found = useRead(insights.district, { query }, { keepPrevious: true }), of = found.data;
  const named = (one: string) => t`${one.slice(6)}. čtvrtletí ${one.slice(0, 4)}`;
  if (found.error) return <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />;
  if (!of) return <Card><Loading rows={8} height={36} /></Card>;
  if (!of.districts.length) return <Card><Empty action={<Link to="/sit/sluzby"><Trans>Služby</Trans></Link>}><Trans>Vaše služby nemají zapsaný obvod, ve kterém pracují. Doplníte ho na kartě služby.</Trans></Empty></Card>;
  return (
    <div className={styles.view}>
      <div className={styles.filters}>
        <Select label={t`Obvod`} data={of.districts.map(({ key, name }) => ({ value: key, label: name }))} value={of.orp.key} onChange={(value) => { setQuarter(''); setOrp(value ?? ''); }} allowDeselect={false} />
        {of.quarters.length > 0 && <Select label={t`Čtvrtletí`} data={of.quarters.map((value) => ({ value, label: named(value) }))} value={of.quarter} onChange={(value) => setQuarter(value ?? '')} allowDeselect={false} />}
        {of.cases !== null && <Button component="a" variant="default" href={address(insights.districtCsv, { query: { orp: of.orp.key, quarter: of.quarter } })} download leftSection={<IconDownload size={18} aria-hidden />}><Trans>Stáhnout tabulku (CSV)</Trans></Button>}
      </div>
      {!of.quarter ? <Card><Empty><Trans>Zatím není zveřejněné žádné čtvrtletí. Čísla se zveřejňují patnáct dní po jeho konci.</Trans></Empty></Card>
        : of.cases === null ? <Card title={`${of.orp.name}, ${named(of.quarter)}`}><Empty><Trans>V obvodu je příliš málo případů, nebo je vede skoro jen jedna organizace. Zveřejněním by bylo poznat, o koho jde.</Trans></Empty></Card> : <Numbers of={of} cases={of.cases} title={`${of.orp.name}, ${named(of.quarter)}`} />}
      <p className="meta"><Trans>Čísla všech organizací dohromady za skončené čtvrtletí. Zveřejňují se jednou a už se nemění. Neukáže se počet menší než 5 ani takový, ze kterého by se menší dal dopočítat, i kdyby od něj někdo odečetl vlastní případy. Případ patří do obvodu, kde lidé bydlí; když to není zapsané, tam, kde pracuje služba, která ho vede. Organizace se skrytým názvem a lidé na utajených místech se nepočítají.</Trans></p>
    </div>
  );
}

function Numbers({ of, cases, title }: { of: DistrictFigures; cases: number; title: string }) {
  const { t } = useLingui();
  return (
    <>
      <Card title={title} meta={of.publishedOn && <Trans>zveřejněno {day(of.publishedOn)}</Trans>}>
        <p className={styles.sentence}><Plural value={cases} one="Ve čtvrtletí tu byl otevřený # případ." few="Ve čtvrtletí tu byly otevřené # případy." many="Ve čtvrtletí tu bylo otevřeno # případu." other="Ve čtvrtletí tu bylo otevřeno # případů." /></p>
        <Parts rows={of.kinds} cases={cases} caption={t`Případy podle toho, koho se týkají`} />
      </Card>
      <Card title={t`Tíživé potřeby`} meta={<Trans>v kolika případech</Trans>}><Parts rows={of.needs} cases={cases} caption={t`Tíživé potřeby`} /></Card>
      <Card title={t`Překážky`} meta={<Trans>v kolika případech</Trans>}><Parts rows={of.barriers} cases={cases} caption={t`Překážky`} /></Card>
    </>
  );
}
/** A bar for each number that is shown, and the table that says the same. */
function Parts({ rows, cases, caption }: { rows: DistrictFigures['needs']; cases: number; caption: string }) {
  const { t } = useLingui(), shown = rows.filter((one): one is typeof one & { with: number } => one.with !== null), hidden = rows.filter((one) => one.with === null), top = shown[0], sentence = top ? t`Nejčastěji „${top.name}“: ${number(top.with)} z ${number(cases)}.` : t`Všechna čísla jsou malá, nebo by se z nich malé dalo dopočítat.`;
  return (
    <div className={styles.pair}>
      <p className={styles.sentence}>{sentence}</p>
      {shown.length > 0 && <figure className={styles.chart} role="img" aria-label={sentence}>{shown.map((row) => <div key={row.key} className={styles.bar}><span>{row.name}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect data-series={0} x={0} y={0.5} width={row.with / cases * 100} height={9} /></svg><b>{number(row.with)}</b></div>)}</figure>}
      {shown.length > 0 && <div className={styles.table}><ResponsiveTable caption={caption} rows={shown} rowId={({ key }) => key} columns={[
        { id: 'name', title: t`Co`, cell: ({ name }) => name }, { id: 'n', title: t`Případů`, numeric: true, cell: (row) => number(row.with) }, { id: 'share', title: t`Podíl`, numeric: true, cell: (row) => percent(row.with / cases) }]} /></div>}
      {hidden.length > 0 && <p className={styles.sentence}><b>{t`Méně než 5 nebo skryto:`}</b> {hidden.map(({ name }) => name).join(', ')}</p>}
    </div>
  );
}
