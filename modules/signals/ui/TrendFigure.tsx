import { useLingui } from '@lingui/react/macro';
import { month as monthText, number } from '#platform/i18n/format.ts';
import styles from './Signals.module.css';

type Props = { name: string; months: readonly string[]; values: readonly number[]; total: number; /** The highest bar of all pictures: they are compared down the column. */ most: number; onOpen: (month: string) => void };

/** Bars of one place, a month each; a bar opens what is behind it. On a phone the row scrolls, so that a bar is as wide as a thumb. */
export function TrendFigure({ name, months, values, total, most, onOpen }: Props) {
  const { t } = useLingui();
  return (
    <section className={styles.trend} aria-label={name}>
      <header><h3>{name}</h3><button type="button" className={styles.number} onClick={() => onOpen('')}>{number(total)}<span className="hidden-text">{t`, ukázat všechny: ${name}`}</span></button></header>
      <ol className={styles.bars} tabIndex={0} aria-label={t`Podněty po měsících: ${name}`}>
        {months.map((month, i) => {
          const n = values[i]!, short = `${Number(month.slice(5))}.`;
          return (
            <li key={month}>
              {n > 0 ? <button type="button" onClick={() => onOpen(month)} title={monthText(`${month}-01`)}><span className={styles.value}>{number(n)}</span><i style={{ height: `${Math.round((n / most) * 100)}%` }} aria-hidden /><span className="hidden-text">{t`, ukázat: ${monthText(`${month}-01`)}`}</span></button> : <span className={styles.nothing}><span className="hidden-text">{t`${monthText(`${month}-01`)}: nic`}</span></span>}
              <small aria-hidden>{month.endsWith('-01') || i === 0 ? `${short} ${month.slice(2, 4)}` : short}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
