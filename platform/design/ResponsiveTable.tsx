import type { ReactNode } from 'react';
import styles from './ResponsiveTable.module.css';

export type Column<T> = { id: string; title: string; cell: (row: T) => ReactNode; numeric?: boolean };
type Props<T> = { caption: string; columns: readonly Column<T>[]; rows: readonly T[]; rowId: (row: T) => string; showCaption?: boolean };

/** A table that becomes labelled rows on a phone. The first column names the row. */
export function ResponsiveTable<T>({ caption, columns, rows, rowId, showCaption = false }: Props<T>) {
  const [name, ...others] = columns;
  if (!name) return null;
  return (
    <table className={styles.table}>
      <caption className={showCaption ? styles.caption : 'hidden-text'}>{caption}</caption>
      <thead><tr>{columns.map((column) => <th key={column.id} scope="col" data-numeric={column.numeric || undefined}>{column.title}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            <th scope="row">{name.cell(row)}</th>
            {others.map((column) => <td key={column.id} data-label={column.title} data-numeric={column.numeric || undefined}>{column.cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
