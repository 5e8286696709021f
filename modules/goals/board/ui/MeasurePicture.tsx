import { useLingui } from '@lingui/react/macro';
import { ReadingPicture } from '#modules/work/indicators/ui/index.ts';
import { day, daysUntil } from '#platform/i18n/format.ts';
import type { GoalKind } from '../../rules.ts';
import type { MeasureState } from '../contract.ts';
import styles from './Board.module.css';

/** A diamond on the year: filled when it was reached, with a line for the day of the reading. */
function Milestone({ dueOn, reachedOn, year, on }: { dueOn: string | null; reachedOn: string | null; year: number; on: string }) {
  const { t } = useLingui();
  const first = `${year}-01-01`, all = daysUntil(`${year}-12-31`, first), at = (when: string) => 6 + 228 * Math.min(1, Math.max(0, daysUntil(when, first) / all)), mark = reachedOn ?? dueOn;
  const label = reachedOn ? t`Dosaženo ${day(reachedOn)}` : dueOn ? t`Termín ${day(dueOn)}` : t`Bez termínu`, late = !reachedOn && dueOn !== null && dueOn < on;
  return (
    <svg viewBox="0 0 240 48" role="img" aria-label={label} className={styles.milestone} data-late={late || undefined} preserveAspectRatio="none">
      <line x1="4" x2="236" y1="24" y2="24" className={styles.axis} />
      <line x1="4" x2={at(on)} y1="24" y2="24" className={styles.gone} />
      <line x1={at(on)} x2={at(on)} y1="12" y2="36" className={styles.now} />
      {mark && <path d={`M${at(mark)} 14l10 10-10 10-10-10z`} className={reachedOn ? styles.reached : styles.awaited} />}
    </svg>
  );
}

/** The small picture of a measure: its shape follows the kind. Nothing where only words tell. */
export function MeasurePicture({ of, kind, year, on }: { of: MeasureState; kind: GoalKind; year: number; on: string }) {
  if (of.kind === 'milestone') return <Milestone dueOn={of.dueOn} reachedOn={of.reachedOn} year={year} on={on} />;
  return of.reading && of.reading.value !== null ? <ReadingPicture reading={of.reading} kind={kind} /> : null;
}
