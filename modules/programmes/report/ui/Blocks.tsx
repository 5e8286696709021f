import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hours, number } from '#platform/i18n/format.ts';
import type { Block, Cell, Figure } from '../shapes.ts';
import styles from './Report.module.css';

type Number = Pick<Figure, 'value' | 'unit' | 'opens'>;
const text = ({ value, unit }: Number, short = false) => (unit === 'hours' && !short ? hours(value) : number(value));
/** A number, leading to the records behind it where who reads may open them. */
const Opens = ({ of, label, children }: { of: Number; label: string; children: ReactNode }) => {
  if (!of.opens || of.value === 0) return <>{children}</>;
  const { pathname, searchParams } = new URL(of.opens, 'http://here.invalid');
  // What is only seen is told in full to who listens, beside it: a name that says something else than the text would not be found by voice.
  return <Link to={pathname as string} search={Object.fromEntries(searchParams) as never}><span className="hidden-text">{`${label}: `}</span>{children}</Link>;
};

/** One block of a chapter, on the dashboard and in the report alike. */
export function BlockView({ of }: { of: Block }) {
  if (of.type === 'paragraph') return <p className={styles.words}>{of.text}</p>;
  if (of.type === 'numbers') return <dl className={styles.figures}>{of.items.map((one) => <div key={one.label}><dt>{one.label}</dt><dd><Opens of={one} label={one.label}>{text(one)}</Opens></dd></div>)}</dl>;
  if (of.type === 'table') return <section><h3 className={styles.sub}>{of.title}</h3><Table of={of} /></section>;
  const most = Math.max(1, ...of.items.map(({ value }) => value));
  return (
    <section>
      <h3 className={styles.sub}>{of.title}</h3>
      {of.along === 'kind' ? <ul className={styles.bars}>{of.items.map((one) => <li key={one.label}><span>{one.label}</span><span className={styles.bar} aria-hidden><i style={{ width: `${one.value / most * 100}%` }} /></span><b><Opens of={one} label={one.label}>{text(one)}</Opens></b></li>)}</ul>
        : <ul className={styles.months} tabIndex={0} aria-label={of.title}>{of.items.map((one) => <li key={one.label}><Month of={one} most={most} /></li>)}</ul>}
    </section>
  );
}
/** `leden 2025` under its column as `1/25`, in full for who listens. */
function Month({ of, most }: { of: Figure; most: number }) {
  const from = of.opens ? new URL(of.opens, 'http://here.invalid').searchParams.get('od') : null, short = from ? `${Number(from.slice(5, 7))}/${from.slice(2, 4)}` : of.label;
  const inside = <><span className={styles.column} aria-hidden><i style={{ height: `${of.value / most * 100}%` }} /></span><b>{text(of, true)}</b><small title={of.label} aria-hidden>{short}</small></>;
  return of.opens && of.value > 0 ? <Opens of={of} label={of.label}>{inside}</Opens> : <span className={styles.month ?? 'month'}>{inside}</span>;
}
function Table({ of }: { of: Extract<Block, { type: 'table' }> }) {
  const shown = (cell: Cell, row: readonly Cell[], at: number) => (typeof cell === 'string' ? cell : <Opens of={cell} label={`${typeof row[0] === 'string' ? row[0] : ''}, ${of.header[at] ?? ''}`}>{text(cell, true)}</Opens>), isNumber = (at: number) => of.rows.every((row) => typeof row[at] !== 'string') || undefined;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={of.title}>
      <table className={styles.table}>
        <thead><tr>{of.header.map((title, at) => <th key={at} scope="col" data-number={isNumber(at)}>{title}</th>)}</tr></thead>
        <tbody>{of.rows.map((row, i) => <tr key={i}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{shown(cell, row, at)}</th> : <td key={at} data-number={isNumber(at)}>{shown(cell, row, at)}</td>))}</tr>)}</tbody>
      </table>
    </div>
  );
}
