import { month as monthYear } from '#platform/i18n/format.ts';
import styles from './MonthSquares.module.css';

export type MonthSquare = { /** `2026-02-01` */ month: string; look: 'done' | 'part' | 'waits' | 'ahead' | 'none'; /** What it means, in words. */ said: string };

/** Months as squares: full = done, half = partly, red border = missing, dashed = agreed ahead. In words for those who do not see them. */
export const MonthSquares = ({ months, label }: { months: readonly MonthSquare[]; label: string }) => (
  <ol className={styles.months} aria-label={label}>
    {months.map((one) => <li key={one.month} data-state={one.look} title={`${monthYear(one.month)}: ${one.said}`}><span className="hidden-text">{`${monthYear(one.month)}: ${one.said}`}</span></li>)}
  </ol>
);
