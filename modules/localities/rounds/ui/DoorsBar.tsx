import { useLingui } from '@lingui/react/macro';
import { number } from '#platform/i18n/format.ts';
import type { Counts, Outcome } from '../rules.ts';
import { outcomeIcons, useRoundWords } from './words.ts';
import styles from './Rounds.module.css';

const order: readonly Outcome[] = ['reached', 'back', 'nobody', 'no'];
/** How many doors are how: a bar, and the same in words. */
export function DoorsBar({ counts }: { counts: Counts }) {
  const { t } = useLingui();
  const words = useRoundWords();
  return (
    <div>
      <div className={styles.bar} aria-hidden>{order.map((outcome) => counts[outcome] > 0 && <i key={outcome} data-outcome={outcome} style={{ width: `${(counts[outcome] / Math.max(counts.units, 1)) * 100}%` }} />)}</div>
      <ul className={styles.legend}>
        {order.map((outcome) => { const OutcomeIcon = outcomeIcons[outcome]; return counts[outcome] > 0 && <li key={outcome}><OutcomeIcon size={14} aria-hidden /> {words.outcome[outcome]} {number(counts[outcome])}</li>; })}
        {counts.left > 0 && <li>{t`bez odpovědi`} {number(counts.left)}</li>}
      </ul>
    </div>
  );
}
