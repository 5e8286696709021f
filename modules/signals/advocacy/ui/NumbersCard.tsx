import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day, month, number } from '#platform/i18n/format.ts';
import { advocacy } from '../contract.ts';
import { changes } from '../rules.ts';
import type { Action, Evidence } from '../shapes.ts';
import { useBarrierWords } from '../../ui/words.ts';
import styles from './Advocacy.module.css';

/** What the sheet counts, as safe as it leaves; below, for our people, the signals themselves. */
export function NumbersCard({ of, evidence }: { of: Action; evidence: Evidence }) {
  const { t } = useLingui(), levels = useBarrierWords(), [listed, setListed] = useState(false), choose = useChange(advocacy.choose, { invalidates: [advocacy.get, advocacy.preview] });
  const shown = (n: Evidence['total']) => (typeof n === 'number' ? number(n) : n === 'under' ? t`méně než 5` : t`neukazuje se`);
  const span = (key: string) => { const [year = '', rest = ''] = key.split('-'); return rest.startsWith('Q') ? t`${rest.slice(1)}. čtvrtletí ${year}` : rest.startsWith('H') ? t`${rest.slice(1)}. pololetí ${year}` : rest ? month(`${key}-01`) : year; };
  const { total, from, until, time } = evidence, most = Math.max(1, ...time?.cells.map(({ n }) => n) ?? []), editable = of.prepares && changes(of.state);
  const places = evidence.places.filter(({ key }) => key !== '' || evidence.places.length > 1);
  return (
    <Card title={of.hasFile ? t`Čísla, která odešla` : t`Čísla, která odejdou`}>
      <div className="stack">
        <p className={styles.total}>{typeof total === 'number' ? <Plural value={total} one="# případ" few="# případy" many="# případu" other="# případů" /> : <Trans>méně než 5 případů</Trans>}{from && until && <span className="meta"> {month(`${from}-01`)} – {month(`${until}-01`)}</span>}</p>
        {time ? <ul className={styles.bars} aria-label={t`Případy v čase`} role="list">{time.cells.map(({ key, n }) => <li key={key}><span>{span(key)}</span><i style={{ width: `${Math.round((n / most) * 100)}%` }} aria-hidden /><b>{number(n)}</b></li>)}</ul>
          : typeof total === 'number' && <p className="meta"><Trans>V čase se čísla neukazují: některé by bylo menší než 5.</Trans></p>}
        {typeof total === 'number' && <ul className={styles.parts} role="list">{[...evidence.levels.map(({ key, n }) => [levels[key as keyof typeof levels] ?? key, n] as const), ...places.map(({ name, n }) => [name || t`bez obvodu`, n] as const)].map(([name, n]) => <li key={name}><span>{name}</span><b>{shown(n)}</b></li>)}</ul>}
        {of.counted && changes(of.state) && <p className="meta"><Trans>Uvnitř organizace: případy {number(of.counted.cases)}, podněty mimo případy {number(of.counted.all - of.counted.cases)}. Každý případ se počítá jednou.</Trans></p>}
        {of.ours && <div className="inline">
          <Button variant="default" size="xs" aria-expanded={listed} onClick={() => setListed(!listed)}>{listed ? <Trans>Skrýt podněty</Trans> : <Trans>Podněty, na kterých stojí</Trans>}</Button>
          {editable && <Button variant="default" size="xs" renderRoot={(props: object) => <Link to={'/podnety' as string} search={{ oblast: of.domain, akce: of.id } as never} {...props} />}><Trans>Přidat podněty</Trans></Button>}
        </div>}
        {listed && (of.signals.length === 0 ? <p className="meta"><Trans>Žádný, který byste směli číst.</Trans></p> : <Rows label={t`Podněty, na kterých stojí`}>{of.signals.map((one) => (
          <Row key={one.id} title={one.text} note={[levels[one.level as keyof typeof levels], one.orp, one.caseLabel, day(one.notedOn)].filter(Boolean).join(' · ')} {...(one.caseId && { to: `/pripady/${one.caseId}` })}
            end={editable && <Button variant="subtle" size="xs" loading={choose.isPending} onClick={() => choose.mutate({ params: { actionId: of.id }, body: { signalIds: of.signals.map(({ id }) => id).filter((id) => id !== one.id) } })}><Trans>Vyjmout</Trans><span className="hidden-text">: {one.text}</span></Button>} />))}</Rows>)}
      </div>
    </Card>
  );
}
