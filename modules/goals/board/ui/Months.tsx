import { useLingui } from '@lingui/react/macro';
import { month as monthYear } from '#platform/i18n/format.ts';
import type { MonthState } from '../contract.ts';
import styles from './Board.module.css';

/** Months of the year as squares: filled = evaluated, half = some goals, empty with a border = waits. In words for those who do not see them. */
export function Months({ months }: { months: readonly MonthState[] }) {
  const { t } = useLingui();
  const state = ({ evaluated, of, waits }: MonthState) => (of > 0 && evaluated >= of ? 'done' : evaluated > 0 ? 'part' : waits ? 'waits' : 'none');
  const words = { done: t`vyhodnoceno`, part: t`zčásti`, waits: t`nevyhodnoceno`, none: t`bez vyhodnocení` };
  return (
    <ol className={styles.months} aria-label={t`Vyhodnocené měsíce`}>
      {months.map((one) => <li key={one.month} data-state={state(one)} title={`${monthYear(one.month)}: ${words[state(one)]} ${one.evaluated} / ${one.of}`}><span className="hidden-text">{`${monthYear(one.month)}: ${words[state(one)]}`}</span></li>)}
    </ol>
  );
}
