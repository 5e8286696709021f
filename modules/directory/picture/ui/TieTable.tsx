import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useReferralWords } from '#modules/referrals/ui/index.ts';
import { usePhone } from '#platform/design/phone.ts';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { number } from '#platform/i18n/format.ts';
import type { Picture, PictureTie } from '../contract.ts';
import { behind, type Narrowing } from '../drill.ts';
import { mostly, tiesOf, type Part } from '../rules.ts';
import { Behind } from './Behind.tsx';
import styles from './picture.module.css';
import { Days } from './Totals.tsx';
import { usePictureWords } from './words.ts';

const first = { phone: 6, desk: 12 };
const nought = <span className={styles.nought}>0</span>;

/** All that the graph shows, in words: who to whom, how often, how it went. */
export function TieTable({ of, narrowed, chosen }: { of: Picture; narrowed: Narrowing; chosen: string }) {
  const { t } = useLingui(), words = usePictureWords(), said = useReferralWords(), [all, setAll] = useState(false), many = usePhone() ? first.phone : first.desk;
  const nodes = new Map(of.nodes.map((node) => [node.key, node])), ties = tiesOf(of.ties, chosen), shown = all ? ties : ties.slice(0, many);
  const name = (key: string) => nodes.get(key)?.name || t`bez názvu`, by = (key: string) => nodes.get(key)?.by ?? '';
  const between = (tie: PictureTie) => `${name(tie.from)} → ${name(tie.to)}`;
  const part = (id: Part, more?: (tie: PictureTie) => string | undefined): Column<PictureTie> => ({ id, title: words.part[id], numeric: true, cell: (tie) => tie[id] ? <span>
    <Behind of={behind(of, narrowed, { tie, part: id })} count={tie[id]} what={`${between(tie)}, ${words.part[id]}`} />{more?.(tie) && <span className={styles.more}>{more(tie)}</span>}</span> : nought });
  const columns: Column<PictureTie>[] = [
    { id: 'who', title: t`Kdo na koho`, cell: (tie) => <span className={styles.pair}><span>{name(tie.from)}{by(tie.from) && <small>{by(tie.from)}</small>}</span><IconArrowNarrowRight size={18} aria-label={t`na`} /><span>{name(tie.to)}{by(tie.to) && <small>{by(tie.to)}</small>}</span></span> },
    { id: 'referrals', title: t`odkázání`, numeric: true, cell: (tie) => <Behind of={behind(of, narrowed, { tie })} count={tie.referrals} what={between(tie)} /> },
    { id: 'median', title: t`obvykle za`, numeric: true, cell: (tie) => (tie.median === null ? <span className={styles.nought}>–</span> : <Behind of={behind(of, narrowed, { tie, answered: true })} count={tie.answered} what={t`${between(tie)}, s odpovědí`}><Days of={tie.median} /></Behind>) },
    part('taken'), part('waiting'), part('declined', (tie) => { const reason = mostly(tie); return reason && said.reason[reason]; }), part('expired'), part('unanswered'), part('withdrawn'),
    { id: 'outcomes', title: t`výsledek`, cell: (tie) => { const some = said.outcomes.filter(({ value }) => tie.outcomes[value]); return some.length ? <span className={styles.results}>{some.map(({ value, label }) => <span key={value}>{label} <Behind of={behind(of, narrowed, { tie, outcome: value })} count={tie.outcomes[value]!} what={`${between(tie)}, ${label}`} /></span>)}</span> : <span className={styles.nought}>–</span>; } },
  ];
  return (
    <div className={styles.table}>
      <ResponsiveTable caption={t`Vazby: kdo na koho odkazuje a jak to jde`} columns={columns} rows={shown} rowId={({ from, to }) => `${from} ${to}`} />
      {ties.length > many && <Button variant="default" size="xs" onClick={() => setAll(!all)}>{all ? <Trans>Jen nejsilnější</Trans> : <Trans>Ukázat všech {number(ties.length)}</Trans>}</Button>}
      {of.more > 0 && <p className="meta"><Trans>Dalších {number(of.more)} slabších vazeb je v tabulce ke stažení.</Trans></p>}
    </div>
  );
}
