import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { NetworkTabs } from '../../ui/NetworkTabs.tsx';
import { OrpPicker } from '../../ui/pickers.tsx';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import { picture, type Picture } from '../contract.ts';
import type { Narrowing } from '../drill.ts';
import { GapsCard } from './GapsCard.tsx';
import { Graph } from './Graph.tsx';
import styles from './picture.module.css';
import { RefusalsCard } from './RefusalsCard.tsx';
import { TieTable } from './TieTable.tsx';
import { Totals } from './Totals.tsx';

/** Obraz sítě: who refers to whom, how it goes, where refusals repeat, which needs nobody answers. */
export default function PicturePage() {
  const { t } = useLingui(), need = useCodes('need_domain'), territory = useTerritory();
  const [period, setPeriod] = useAddress('obdobi', '12'), [ownFrom, setFrom] = useAddress('od'), [ownUntil, setUntil] = useAddress('do'), [orp, setOrp] = useAddress('obvod'), [chosenNeed, setNeed] = useAddress('potreba');
  const until = period === 'vlastni' && ownUntil || today(), from = period === 'vlastni' && ownFrom || addDays(until, period === '3' ? -91 : -365);
  const narrowed: Narrowing = { ...(orp && { orp }), ...(chosenNeed && { need: chosenNeed }) };
  const query = { from, until, ...narrowed } as { from: string; until: string; orp?: string; need?: string };
  const read = useRead(picture.get, { query }, { keepPrevious: true });
  return (
    <Page title={t`Obraz sítě`} subtitle={<Trans>Kdo na koho odkazuje, jak to jde a kde nikdo není</Trans>} tools={<div className={styles.tools}>
      <Button component="a" variant="default" href={address(picture.table, { query })} download leftSection={<IconDownload size={18} aria-hidden />}><Trans>Stáhnout tabulku (CSV)</Trans></Button>
      <Button variant="default" onClick={() => window.print()} leftSection={<IconPrinter size={18} aria-hidden />}><Trans>Vytisknout</Trans></Button>
    </div>}>
      <NetworkTabs />
      <div className={styles.filters}>
        <Segmented label={t`Období`} value={period} onChange={setPeriod} options={[{ value: '3', label: t`3 měsíce` }, { value: '12', label: t`12 měsíců` }, { value: 'vlastni', label: t`od – do` }]} />
        {period === 'vlastni' && <><DayField label={t`Od`} value={from} maxDate={until} onChange={(next) => setFrom(next ?? '')} /><DayField label={t`Do`} value={until} minDate={from} onChange={(next) => setUntil(next ?? '')} /></>}
        <OrpPicker label={t`Obvod, kde lidé žijí`} placeholder={t`všechny`} value={orp || null} onChange={(code) => setOrp(code ?? '')} />
        <Select label={t`Potřeba`} placeholder={t`všechny`} clearable clearButtonProps={{ 'aria-label': t`Všechny potřeby` }} data={need.options} value={chosenNeed || null} onChange={(code) => setNeed(code ?? '')} />
      </div>
      {read.error ? <ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /> : !read.data ? <><Card><Loading rows={2} /></Card><Card><Loading rows={8} height={44} /></Card></> : <>
        <p className={styles.whose}>{read.data.whole ? <Trans>Počítá se, koho <b>{read.data.organisation}</b> odkazuje jinam a koho k ní odkazují jiní, {day(read.data.from)} – {day(read.data.until)}.</Trans> : <Trans>Počítá se, koho <b>{read.data.organisation}</b> odkazuje jinam a koho k ní odkazují jiní, {day(read.data.from)} – {day(read.data.until)}: jen odkázání, která sami vidíte.</Trans>} <span className={styles.paper}>{[orp && territory.nameOf(orp), chosenNeed && need.label(chosenNeed)].filter(Boolean).join(', ')}</span></p>
        {read.data.total.referrals === 0 ? <Card><Empty><Trans>V tomto období tu není žádné odkázání. Zkuste delší období, nebo zrušte výběr obvodu a potřeby.</Trans></Empty></Card> : <Whole of={read.data} narrowed={narrowed} />}
      </>}
      <GapsCard from={from} until={until} orp={orp} />
    </Page>
  );
}

function Whole({ of, narrowed }: { of: Picture; narrowed: Narrowing }) {
  const { t } = useLingui(), phone = usePhone();
  const [chosen, setChosen] = useAddress('kdo'), [open, setOpen] = useState(false), node = of.nodes.find(({ key }) => key === chosen), key = node ? chosen : '';
  const choose = (next: string) => setChosen(next === chosen ? '' : next);
  const onlyOne = node && <span className="inline"><Tag>{t`jen ${node.name || t`bez názvu`}`}</Tag><Button variant="subtle" size="xs" onClick={() => setChosen('')}><Trans>Všechny vazby</Trans></Button></span>;
  const graph = <Graph of={of} chosen={key} onChoose={choose} />;
  const table = <Card title={t`Vazby`} count={of.ties.length + of.more} meta={onlyOne}><TieTable of={of} narrowed={narrowed} chosen={key} /></Card>;
  const refusals = <RefusalsCard of={of} narrowed={narrowed} chosen={key} />;
  return (
    <>
      <Totals of={of} narrowed={narrowed} />
      {phone ? <>{refusals}{table}<Card title={t`Obraz vazeb`} action={<Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt obraz</Trans> : <Trans>Ukázat obraz</Trans>}</Button>}>{open ? <div className={styles.wide} tabIndex={0} role="region" aria-label={t`Obraz vazeb`}>{graph}</div> : <p className="meta"><Trans>Obraz říká totéž co tabulka vazeb.</Trans></p>}</Card></>
        : <><div className={styles.two}><Card title={t`Obraz vazeb`} meta={onlyOne || <Trans>výběrem služby zúžíte i tabulku</Trans>}>{graph}</Card>{refusals}</div>{table}</>}
    </>
  );
}
