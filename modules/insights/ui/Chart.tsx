import { useLingui } from '@lingui/react/macro';
import { number } from '#platform/i18n/format.ts';
import type { FigureTable } from '../contract.ts';
import styles from './insights.module.css';

type Props = { table: FigureTable; /** What is seen, in one sentence. */ label: string };
const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
export const inUnit = ({ unit }: Pick<FigureTable, 'unit'>, value: number) => number(unit === 'minutes' ? Math.round(value / 6) / 10 : value);

/** The shape follows what is counted: days as ranges, steps as months beside each other, everything else as bars. The table beside it says the same. */
export const Chart = (props: Props) => (props.table.unit === 'days' ? <Ranges {...props} /> : props.table.unit === 'steps' ? <Months {...props} /> : <Bars {...props} />);

/** A row of parts laid end to end; rows of wholes are left to the table, their parts are drawn. */
function Bars({ table, label }: Props) {
  const { columns, rows } = table, drawn = rows.filter(({ key, values }) => !rows.some(({ of }) => of === key) && sum(values) > 0), most = Math.max(1, ...drawn.map(({ values }) => sum(values)));
  return (
    <figure className={styles.chart} role="img" aria-label={label}>
      {columns.length > 1 && <div className={styles.legend}>{columns.map(({ key, name }, c) => <span key={key}><i data-series={c} />{name}</span>)}</div>}
      {drawn.map((row) => {
        let left = 0;
        return (
          <div key={row.key} className={styles.bar}>
            <span>{row.name}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none">{row.values.map((value, c) => { const width = (value ?? 0) / most * 100, at = left; left += width; return width > 0 && <rect key={columns[c]!.key} data-series={c} x={at} y={0.5} width={Math.max(0.4, width - 0.35)} height={9} />; })}</svg>
            <b>{inUnit(table, sum(row.values))}</b>
          </div>);
      })}
    </figure>
  );
}
/** From the first quarter to the third, with the median marked; all on one axis from nought. */
function Ranges({ table: { rows }, label }: Props) {
  const { t } = useLingui(), drawn = rows.filter(({ values }) => values[2] !== null), most = Math.max(1, ...drawn.map(({ values }) => values[3] ?? 0));
  return (
    <figure className={styles.chart} role="img" aria-label={label}>
      <div className={styles.legend}><span><i className={styles.median} />{t`medián`}</span><span><i className={styles.range} />{t`prostřední polovina`}</span></div>
      {drawn.map(({ key, name, values: [, q1, median, q3] }) => (
        <div key={key} className={styles.bar}>
          <span>{name}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none"><line x1={0} x2={100} y1={5} y2={5} className={styles.axis} /><rect className={styles.between} x={(q1 ?? 0) / most * 98} y={2.5} width={Math.max(0.6, ((q3 ?? 0) - (q1 ?? 0)) / most * 98)} height={5} /><rect className={styles.middle} x={(median ?? 0) / most * 98} y={0.5} width={1} height={9} /></svg>
          <b>{t`${number(median ?? 0)} d`}</b>
        </div>))}
    </figure>
  );
}
/** A small picture for each column, on the same axis of months and the same height. */
function Months({ table: { columns, rows }, label }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map((one) => one ?? 0))), step = 100 / rows.length;
  return (
    <figure className={styles.multiples} role="img" aria-label={label}>{columns.map(({ key, name }, c) => (
      <div key={key}>
        <span>{name} <b>{number(sum(rows.map(({ values }) => values[c]!)))}</b></span>
        <svg viewBox="0 0 100 40" preserveAspectRatio="none">{rows.map((row, i) => { const height = (row.values[c] ?? 0) / most * 36; return height > 0 && <rect key={row.key} data-series={0} x={i * step + step * 0.12} y={39 - height} width={step * 0.76} height={height} />; })}<line x1={0} x2={100} y1={39.5} y2={39.5} className={styles.axis} /></svg>
        <small><span>{rows[0]?.name.split(/\s/)[0]}</span><span>{rows.at(-1)?.name.split(/\s/)[0]}</span></small>
      </div>))}
    </figure>
  );
}
