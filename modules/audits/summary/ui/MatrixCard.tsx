import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { auditSummary, type Cell, type Summary } from '../contract.ts';
import styles from './Summary.module.css';
import { useSummaryWords } from './words.ts';

type Asked = { theme: string; serviceId?: string; title: string };
const sizeOf = (n: Summary['themes'][number]['found']) => (typeof n === 'number' ? n : 0);
/** Themes in how many services; for those who audit also service by service, each number opens its findings. A wide table becomes a list by theme on a phone. */
export function MatrixCard({ of }: { of: Summary }) {
  const { t } = useLingui(), theme = useCodes('audit_theme'), { shown } = useSummaryWords(), [asked, ask] = useState<Asked | null>(null), services = of.named.toSorted((a, b) => a.name.localeCompare(b.name, 'cs') || (a.id < b.id ? -1 : 1)), whole = of.as === 'whole';
  const rows = of.themes.toSorted((a, b) => sizeOf(b.found) - sizeOf(a.found) || sizeOf(b.strong) - sizeOf(a.strong)), cellOf = (code: string, id: string) => of.cells.find((one) => one.theme === code && one.serviceId === id);
  if (!rows.length) return <Card title={t`Témata`}><Empty><Trans>V dokončených auditech zatím není žádné zjištění ani silná stránka.</Trans></Empty></Card>;
  const open = (code: string, service?: { id: string; name: string }) => ask({ theme: code, ...(service && { serviceId: service.id }), title: [theme.label(code), service?.name].filter(Boolean).join(' · ') });
  const sum = (code: string, n: Summary['themes'][number]['found']) => whole && n !== 0 ? <button type="button" className={styles.open} onClick={() => open(code)}>{shown(n, of.services)}<span className="hidden-text">{t`, ukázat zjištění: ${theme.label(code)}`}</span></button> : <span className={n === 0 ? styles.nought : undefined}>{n === 0 ? '–' : shown(n, of.services)}</span>;
  return (
    <Card title={t`Témata`} meta={whole ? <Trans>číslo otevře zjištění za ním</Trans> : <Trans>v kolika službách</Trans>}>
      <div className={styles.wide} tabIndex={0} role="region" aria-label={t`Témata podle služeb`}>
        <table className={styles.matrix}>
          <caption className="hidden-text"><Trans>Témata podle služeb: zjištění a silné stránky</Trans></caption>
          <thead><tr><th scope="col"><Trans>Téma</Trans></th><th scope="col"><Trans>Zjištění ve službách</Trans></th><th scope="col"><Trans>Silná stránka ve službách</Trans></th>{services.map(({ id, name }) => <th key={id} scope="col">{name}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <tr key={row.theme}><th scope="row">{theme.label(row.theme)}</th><td>{sum(row.theme, row.found)}</td><td>{sum(row.theme, row.strong)}</td>
            {services.map((service) => <td key={service.id}><CellOf of={cellOf(row.theme, service.id)} onOpen={() => open(row.theme, service)} name={`${theme.label(row.theme)}, ${service.name}`} /></td>)}</tr>)}</tbody>
        </table>
      </div>
      <div className={styles.themes}>{rows.map((row) => <section key={row.theme} aria-label={theme.label(row.theme)}>
        <h3>{theme.label(row.theme)}</h3>
        <ul role="list"><li><span><Trans>Zjištění ve službách</Trans></span>{sum(row.theme, row.found)}</li><li><span><Trans>Silná stránka ve službách</Trans></span>{sum(row.theme, row.strong)}</li>
          {services.filter(({ id }) => cellOf(row.theme, id)).map((service) => <li key={service.id}><span>{service.name}</span><CellOf of={cellOf(row.theme, service.id)} onOpen={() => open(row.theme, service)} name={`${theme.label(row.theme)}, ${service.name}`} /></li>)}</ul>
      </section>)}</div>
      {asked && <Behind key={`${asked.theme} ${asked.serviceId ?? ''}`} of={asked} round={of.round?.id} onClose={() => ask(null)} />}
    </Card>
  );
}
function CellOf({ of, onOpen, name }: { of: Cell | undefined; onOpen: () => void; name: string }) {
  const { t } = useLingui(), { severity } = useSummaryWords();
  if (!of) return <span className={styles.nought}>–</span>;
  return <button type="button" className={styles.open} onClick={onOpen}><span className={styles.cell}>{(['serious', 'middle', 'small'] as const).map((key) => of[key] > 0 && <span key={key}>{of[key]}× {severity[key]}</span>)}{of.strengths > 0 && <span><Plural value={of.strengths} one="# silná stránka" few="# silné stránky" many="# silné stránky" other="# silných stránek" /></span>}</span><span className="hidden-text">{t`, ukázat zjištění: ${name}`}</span></button>;
}
function Behind({ of: { theme, serviceId, title }, round, onClose }: { of: Asked; round: string | undefined; onClose: () => void }) {
  const list = usePages(auditSummary.findings, { query: { ...(round && { round }), theme, ...(serviceId && { serviceId }) } }), heading = useRef<HTMLHeadingElement>(null), { severity } = useSummaryWords(), { t } = useLingui();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.behind} aria-label={title}>
      <header><h3 ref={heading} tabIndex={-1}>{title}</h3><Button variant="default" size="xs" onClick={onClose}><Trans>Skrýt</Trans></Button></header>
      <Reading of={list}>{({ items }) => <Rows>{items.map((one) => <Row key={one.id} title={one.text} note={<><Link to={`/kvalita/audity/${one.auditId}` as never}>{one.service}</Link>{one.number !== null && <> · {t`ve zprávě č. ${one.number}`}</>}</>}
        end={one.kind === 'strength' ? <Tag tone="done"><Trans>silná stránka</Trans></Tag> : <Tag tone={one.severity === 'serious' ? 'soon' : 'plain'}>{severity[one.severity ?? 'small']}</Tag>} />)}</Rows>}</Reading>
      <More of={list} />
    </section>
  );
}
