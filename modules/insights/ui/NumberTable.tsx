import { useLingui } from '@lingui/react/macro';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import type { FigureTable } from '../contract.ts';
import type { Breakdown } from '../rules.ts';
import { inUnit } from './Chart.tsx';
import styles from './insights.module.css';

type Row = FigureTable['rows'][number];
type Props = { table: FigureTable; by: Breakdown; /** Missing: there is nothing behind the numbers to be opened. Row and column are missing of sums. */ onOpen: ((row: string | undefined, column: string | undefined) => void) | undefined };

/** What the chart shows, in numbers; each opens the cases behind it. */
export function NumberTable({ table, by, onOpen }: Props) {
  const { t } = useLingui(), { columns, rows, adds, unit } = table, isWhole = ({ key }: Row) => rows.some(({ of }) => of === key);
  const total = (values: Row['values']) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
  const cell = (row: Row, value: number | null, column: string | undefined, name: string) => {
    if (value === null) return <span className={styles.nought}>–</span>;
    const opens = onOpen && value > 0 && !isWhole(row) && (unit !== 'days' || column === 'left');
    return opens ? <button type="button" className={styles.number} onClick={() => onOpen(row.key, column)}>{inUnit(table, value)}<span className="hidden-text">{t`, ukázat případy: ${row.name}, ${name}`}</span></button> : <span className={value ? undefined : `${styles.nought} ${styles.zero}`}>{inUnit(table, value)}</span>;
  };
  const what = by === 'worker' ? t`Pracovník` : by === 'month' || table.id === 'moves' ? t`Měsíc` : by === 'orp' ? t`Obvod` : ['stays', 'stuck'].includes(table.id) ? t`Fáze` : ['needs', 'unanswered', 'barriers'].includes(table.id) ? t`Oblast` : t`Služba`;
  // Of a table of days the count opens the stays that ended.
  const of = (key: string) => (unit === 'days' && key === 'n' ? 'left' : key);
  const shown: Column<Row>[] = [
    { id: 'name', title: what, cell: (row) => <span data-part={row.of ? true : undefined} className={styles.rowName}>{row.name}</span> },
    ...columns.map(({ key, name }, c): Column<Row> => ({ id: key, title: name, numeric: true, cell: (row) => cell(row, row.values[c] ?? null, of(key), name) })),
    ...adds && columns.length > 1 ? [{ id: 'total', title: t`Celkem`, numeric: true, cell: (row: Row) => cell(row, total(row.values), undefined, t`celkem`) }] : [],
  ];
  return <div className={styles.table}><ResponsiveTable caption={table.title} columns={shown} rows={rows} rowId={({ key }) => key} /></div>;
}
