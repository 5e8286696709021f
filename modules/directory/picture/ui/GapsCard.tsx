import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { number } from '#platform/i18n/format.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import { picture, type Cell, type Gaps } from '../contract.ts';
import { needRows, type NeedRow } from '../rules.ts';
import { Behind } from './Behind.tsx';
import styles from './picture.module.css';

type Of = { gaps: Gaps; rows: NeedRow[]; districts: Gaps['districts']; label: (need: string) => string };
const unmetOf = ({ from, until }: Gaps, need: string, orp: string) => ({ box: 'both', state: 'unmet', from, until, need, orp }) as const;

/** Needs by districts; where nobody is, it is said by a pattern and by a word, not by a colour. */
function Matrix({ gaps, rows, districts, label }: Of) {
  const { t } = useLingui();
  const services = (cell: Cell | undefined, need: string, orp: Gaps['districts'][number]) => cell?.services
    ? <><Link to="/sit" search={{ potreba: need, orp: orp.code, prijima: '1' } as never} className={styles.number}>{number(cell.services)}<span className="hidden-text">{t`, najít službu: ${label(need)}, ${orp.name}`}</span></Link>{cell.free > 0 && <small title={t`s volným místem`}>{t`volno ${cell.free}`}</small>}</> : <span className={styles.nobody}><Trans>nikdo</Trans></span>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t`Potřeby a obvody`}>
      <table className={styles.matrix}>
        <caption className="hidden-text"><Trans>Kolik služeb odpovídá na potřebu v obvodu a kolik našich odkázání tam nebylo přijato nebo propadlo</Trans></caption>
        <thead><tr><th scope="col"><Trans>Potřeba</Trans></th>{districts.map(({ code, name }) => <th key={code} scope="col" data-many={districts.length > 8 || undefined}><span>{name}</span></th>)}</tr></thead>
        <tbody>{rows.map(({ need, cells }) => (
          <tr key={need}><th scope="row">{label(need)}</th>{districts.map((orp) => {
            const cell = cells.get(orp.code);
            return <td key={orp.code} data-nobody={!cell?.services || undefined}>{services(cell, need, orp)}{cell && cell.unmet > 0 && <Behind of={unmetOf(gaps, need, orp.code)} count={cell.unmet} what={t`nepřijaté a propadlé, ${label(need)}, ${orp.name}`}>{t`✕ ${cell.unmet}`}</Behind>}</td>;
          })}</tr>))}</tbody>
      </table>
    </div>
  );
}
/** The same for a narrow screen: a need and where nobody answers it. */
function List({ gaps, rows, districts, label }: Of) {
  const { t } = useLingui();
  const name = new Map(districts.map((one) => [one.code, one.name]));
  return (
    <ul className={styles.needs} role="list">{rows.map(({ need, cells, missing }) => (
      <li key={need}><b>{label(need)}</b>
        <span>{missing.length === 0 ? <Trans>všude někdo</Trans> : missing.length === districts.length ? <span className={styles.nobody}><Trans>nikdo v celém výběru</Trans></span>
          : <><span className={styles.nobody}><Plural value={missing.length} one="nikdo v # obvodu" few="nikdo ve # obvodech" many="nikdo v # obvodu" other="nikdo v # obvodech" /></span>: {missing.slice(0, 6).map((code) => name.get(code)).join(', ')}{missing.length > 6 && '…'}</>}</span>
        {[...cells.values()].filter(({ unmet, orp }) => unmet > 0 && name.has(orp)).map((cell) => <span key={cell.orp}>{name.get(cell.orp)}: <Behind of={unmetOf(gaps, need, cell.orp)} count={cell.unmet} what={`${label(need)}, ${name.get(cell.orp)}`}>{t`nepřijato a propadlo ${cell.unmet}`}</Behind></span>)}
      </li>))}</ul>
  );
}

/** Which needs have no service in a district, beside how our referrals for them went. */
export function GapsCard({ from, until, orp }: { from: string; until: string; orp: string }) {
  const { t } = useLingui(), need = useCodes('need_domain'), territory = useTerritory();
  const [chosen, setChosen] = useAddress('kraj'), region = orp ? territory.groups.find(({ items }) => items.some(({ value }) => value === orp))?.code : chosen || undefined;
  const read = useRead(picture.gaps, { query: { from, until, ...(region && { region }) } }, { keepPrevious: true });
  const districts = (read.data?.districts ?? []).filter(({ code }) => !orp || code === orp);
  const of = read.data && { gaps: read.data, districts, rows: needRows(need.options, districts, read.data.cells), label: (code: string) => need.label(code) };
  const missing = of?.rows.filter((row) => row.missing.length > 0).length ?? 0;
  return (
    <Card title={t`Které potřeby nemají v obvodu službu`} meta={of && <Plural value={missing} one="# potřeba někde nemá nikoho" few="# potřeby někde nemají nikoho" many="# potřeby někde nemá nikoho" other="# potřeb někde nemá nikoho" />}
      action={!orp && <NativeSelect aria-label={t`Kraj`} data={territory.groups.map(({ code, group }) => ({ value: code, label: group }))} value={read.data?.region ?? ''} onChange={(event) => setChosen(event.currentTarget.value)} />}>
      {read.error ? <ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /> : !of ? <Loading rows={6} /> : <>
        <Matrix {...of} /><List {...of} />
        <p className="meta"><Trans>Číslo jsou služby společného adresáře, které v obvodu na potřebu odpovídají a přijímají; „volno“ ty, které v posledních třiceti dnech řekly volné místo; ✕ vaše odkázání, která tam nebyla přijata nebo propadla. Organizace se skrytým názvem se nepočítají. Prázdné místo znamená, že tu takovou službu nikdo nezapsal.</Trans></p>
      </>}
    </Card>
  );
}
