import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { usePages, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { month as monthText } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { InsightsTabs } from '#modules/insights/ui/index.ts';
import { signals } from '../contract.ts';
import { trendBy, type BarrierLevel, type TrendBy } from '../rules.ts';
import { AcrossCard } from './AcrossCard.tsx';
import { Filters } from './Filters.tsx';
import { SignalRows } from './SignalRows.tsx';
import styles from './Signals.module.css';
import { TrendFigure } from './TrendFigure.tsx';
import { useNarrowing, type Narrowing } from './useNarrowing.ts';
import { useBarrierWords, useTrendWords } from './words.ts';

const narrowedBy: Record<TrendBy, keyof Narrowing> = { orp: 'orp', locality: 'locality', domain: 'domain', level: 'level' };

/** Signals month by month, a small picture for each place; every number opens the signals behind it. */
export default function TrendPage() {
  const { t } = useLingui(), phone = usePhone(), narrowing = useNarrowing(), words = useTrendWords(), levels = useBarrierWords(), { label } = useCodes('barrier_domain');
  const [askedBy, setBy] = useAddress('clenit', 'orp'), by: TrendBy = trendBy.find((one) => one === askedBy) ?? 'orp', [months, setMonths] = useAddress('mesicu', phone ? '6' : '12'), [row, setRow] = useAddress('radek'), [month, setMonth] = useAddress('mesic');
  const found = useRead(signals.trend, { query: { by, months: months === '6' ? 6 : 12, ...narrowing.query } }, { keepPrevious: true });
  const nameOf = (key: string, name: string | null) => (by === 'domain' ? label(key) : by === 'level' ? levels[key as BarrierLevel] : key === 'none' ? t`bez obvodu` : name ?? '');
  const open = (key: string, at: string) => { setRow(key); setMonth(at); }, shown = found.data?.rows.find(({ key }) => key === row), most = Math.max(1, ...found.data?.rows.flatMap((one) => one.months) ?? []);
  return (
    <Page title={t`Vývoj podnětů`} subtitle={t`Kolik podnětů přibylo kde a kdy. Každé číslo otevře podněty, ze kterých je.`}>
      <InsightsTabs />
      <div className={styles.filters}>
        <Segmented label={t`Členění`} value={by} onChange={(value) => { setRow(''); setBy(value); }} options={trendBy.map((value) => ({ value, label: words[value] }))} />
        <Segmented label={t`Období`} value={months === '6' ? '6' : '12'} onChange={setMonths} options={[{ value: '6', label: t`půl roku` }, { value: '12', label: t`rok` }]} />
      </div>
      <Filters of={narrowing} />
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Card><Loading rows={4} height={72} /></Card>}
      {found.data && (found.data.rows.length === 0 ? <Card><Empty>{by === 'locality' ? <Trans>V tomto období není podnět z žádné lokality.</Trans> : <Trans>V tomto období a výběru není žádný podnět.</Trans>}</Empty></Card>
        : <Card title={words[by]}><div className={styles.multiples}>{found.data.rows.map((one) => <TrendFigure key={one.key} name={nameOf(one.key, one.name)} months={found.data.months} values={one.months} total={one.total} most={most} onOpen={(at) => open(one.key, at)} />)}</div></Card>)}
      {shown && <Behind key={`${by} ${row} ${month}`} title={[nameOf(shown.key, shown.name), /^\d{4}-\d{2}$/.test(month) && monthText(`${month}-01`)].filter(Boolean).join(' · ')} query={{ ...narrowing.query, [narrowedBy[by]]: shown.key }} month={month} from={found.data?.months[0] ?? ''} />}
      {narrowing.domain && <AcrossCard domain={narrowing.domain} name={label(narrowing.domain)} />}
    </Page>
  );
}

/** Signals behind a number; a month's only, or of the whole row since its first month. */
function Behind({ title, query, month, from }: { title: string; query: Narrowing; month: string; from: string }) {
  const heading = useRef<HTMLHeadingElement>(null), found = usePages(signals.list, { query: { limit: 50, ...query, ...(month ? { month } : { since: from }) } });
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card>
      <h2 ref={heading} tabIndex={-1} className={styles.behind}>{title}</h2>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {!found.data && !found.error && <Loading rows={3} />}
      {found.data && <><SignalRows of={found.data.items} label={title} /><More of={found} /></>}
    </Card>
  );
}
