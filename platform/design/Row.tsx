import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './Row.module.css';

type Props = {
  title: ReactNode;
  /** About whom, where, by whom: the second line. */
  note?: ReactNode;
  /** A mark, time or check box before the text. */
  lead?: ReactNode;
  /** Tags, dates or buttons after the text. */
  end?: ReactNode;
  /** The whole row leads there. */
  to?: string;
  current?: boolean;
};

/** One line of a list: what and about whom. Stands in `Rows`. */
export function Row({ title, note, lead, end, to, current = false }: Props) {
  return (
    <li className={styles.row} data-current={current || undefined}>
      {lead && <div className={styles.lead}>{lead}</div>}
      <div className={styles.text}>
        <div className={styles.title}>{to ? <Link to={to} className={styles.link}>{title}</Link> : title}</div>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </li>
  );
}

/** The list that rows stand in. */
export const Rows = ({ children, label }: { children: ReactNode; label?: string }) => <ul className={styles.rows} role="list" aria-label={label}>{children}</ul>;
