import { useLingui } from '@lingui/react/macro';
import { number } from '#platform/i18n/format.ts';
import { Card } from '#platform/design/Card.tsx';
import { inHours } from '../rules.ts';
import styles from './Log.module.css';

export type Line = { key: string; name: string; records: number; minutes: number };
type Props = { title: string; what: string; lines: readonly Line[]; chosen?: string | undefined; /** Shows the records behind a number; without it numbers lead nowhere. */ onOpen?: (key: string | undefined) => void };

/** One breakdown of support. A number narrows the list below to its records; pressed again it lets them go. */
export function Sums({ title, what, lines, chosen, onOpen }: Props) {
  const { t } = useLingui();
  if (!lines.length) return null;
  return (
    <Card title={title}>
      <table className={styles.sums}>
        <caption className="hidden-text">{title}</caption>
        <thead><tr><th scope="col">{what}</th><th scope="col" style={{ textAlign: 'right' }}>{t`zápisů`}</th><th scope="col" style={{ textAlign: 'right' }}>{t`hodin`}</th></tr></thead>
        <tbody>{lines.map((one) => {
          const on = chosen === one.key, hours = number(inHours(one.minutes));
          return <tr key={one.key} data-chosen={on || undefined}><th scope="row">{one.name}</th><td>{number(one.records)}</td>
            <td>{onOpen && one.records > 0 ? <button type="button" className={styles.open} aria-pressed={on} aria-label={t`${one.name}: ${hours} h, ukázat zápisy`} onClick={() => onOpen(on ? undefined : one.key)}>{hours}</button> : hours}</td></tr>;
        })}</tbody>
      </table>
    </Card>
  );
}
