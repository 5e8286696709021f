import { MilestonePicture, ReadingPicture } from '#modules/work/indicators/ui/index.ts';
import type { GoalKind } from '../../rules.ts';
import type { MeasureState } from '../contract.ts';
import { signalOf } from '../rules.ts';
import styles from './Board.module.css';

type Props = { of: MeasureState; kind: GoalKind; year: number; on: string; label: string; withTable?: boolean };
/** The picture of a measure: its shape follows the kind. Value and words stand beside it. Nothing where only words tell. */
export function MeasurePicture({ of, kind, year, on, label, withTable = false }: Props) {
  const shown = of.kind === 'milestone' ? <MilestonePicture from={`${year}-01-01`} until={`${year}-12-31`} today={on} dueOn={of.dueOn} reachedOn={of.reachedOn} label={label} />
    : of.reading ? <ReadingPicture reading={of.reading} kind={kind} label={label} withFoot={false} withTable={withTable} /> : null;
  return shown && <div className={styles.drawn} data-signal={signalOf([of], null, on)} data-kind={of.kind}>{shown}</div>;
}
