import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Tag } from '#platform/design/Tag.tsx';
import { hardSpaces } from '#platform/i18n/format.ts';
import type { BoardGoal, MeasureState } from '../contract.ts';
import { signalOf, signals } from '../rules.ts';
import { MeasurePicture } from './MeasurePicture.tsx';
import { monthNames, useGoalWords, useMeasureWords } from './words.tsx';
import styles from './Board.module.css';

/** The measure to look at first: the one that needs attention, of the goal or of its parts; what is only watched comes after what is judged. */
export function mainMeasure(goal: Pick<BoardGoal, 'measures' | 'parts'>, on: string): { main: MeasureState | undefined; others: number } {
  const all = [...goal.measures, ...goal.parts.flatMap(({ measures }) => measures)].filter(({ kind }) => kind !== 'judgement'), weight = (one: MeasureState) => { const signal = signalOf([one], null, on); return signal === 'words' ? signals.length : signals.indexOf(signal); };
  const main = all.toSorted((a, b) => Number(a.reading?.value === null) - Number(b.reading?.value === null) || weight(a) - weight(b))[0];
  return { main, others: Math.max(0, all.length - 1) };
}

/** One goal as a small multiple: its sentence, how it does (once the year has begun), its picture, value and forecast. Where only words tell, the last thing said. */
export function GoalCell({ goal, year, on }: { goal: BoardGoal; year: number; on: string }) {
  const { t } = useLingui();
  const words = useGoalWords(), measure = useMeasureWords(), { main, others } = mainMeasure(goal, on), to = `/cile/cil/${goal.id}`, text = hardSpaces(goal.text);
  return (
    <li className={styles.cell}>
      <div className={styles.cellHead}>
        <Link to={to as never} className={styles.goal} title={goal.text}>{text}</Link>
        {goal.outcome ? <Tag tone={words.outcomeTone[goal.outcome]}>{words.outcome[goal.outcome]}</Tag> : year <= Number(on.slice(0, 4)) && <Tag tone={words.signalTone[goal.signal]}>{words.signal[goal.signal]}</Tag>}
      </div>
      <div className={styles.picture}>{main ? <MeasurePicture of={main} kind={goal.kind} year={year} on={on} label={goal.text} /> : goal.said?.comment ? <p className={styles.said}>„{hardSpaces(goal.said.comment)}“</p> : <p className="meta">{t`Zatím k němu nikdo nic nenapsal.`}</p>}</div>
      <div className={styles.cellFoot}>
        {main ? <Link to={`${to}?mereni=${main.id}` as never} className={styles.value}>{measure.value(main)}<span className="hidden-text"> {main.reading ? t`záznamy za hodnotou cíle ${goal.text}` : t`milník cíle ${goal.text}`}</span></Link> : <span className="meta">{goal.said ? [words.standing[goal.said.standing], monthNames([goal.said.month])].join(' · ') : ''}</span>}
        <span className="meta">{main && [measure.beside(main, on), others > 0 && t`a další měření: ${others}`].filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  );
}
