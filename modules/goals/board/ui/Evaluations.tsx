import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Empty } from '#platform/design/Empty.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, dayShort, hardSpaces, month as monthYear } from '#platform/i18n/format.ts';
import type { GoalTask, PastEvaluation } from '../contract.ts';
import { useGoalWords, useMeasureWords } from './words.tsx';
import styles from './GoalPage.module.css';

/** What the team said month by month, with the values as they were then. */
export function Evaluations({ items }: { items: readonly PastEvaluation[] }) {
  const words = useGoalWords(), measure = useMeasureWords();
  if (!items.length) return <Empty><Trans>Tento cíl zatím nikdo nevyhodnotil.</Trans></Empty>;
  return (
    <ol>{items.map((one) => (
      <li key={one.id} className={styles.entry}>
        <div className="inline"><b>{monthYear(one.month)}</b><Tag tone={words.standingTone[one.standing]}>{words.standing[one.standing]}</Tag><span className="strong">{one.measures.map(measure.value).filter(Boolean).join(' · ')}</span></div>
        {one.comment && <p className={styles.words}>{hardSpaces(one.comment)}</p>}
        <div className="meta">{[one.author, day(one.writtenOn)].filter(Boolean).join(', ')}{one.meeting && <> · <Link to={`/setkani/${one.meeting.id}` as never}>{one.meeting.title}</Link></>}</div>
      </li>
    ))}</ol>
  );
}

/** Tasks that came out of evaluations: what, who, by when, how it stands. */
export function Tasks({ items }: { items: readonly GoalTask[] }) {
  const { t } = useLingui();
  const words = useGoalWords();
  if (!items.length) return <Empty><Trans>Žádná opatření z vyhodnocení nevzešla.</Trans></Empty>;
  return (
    <ul>{items.map((one) => (
      <li key={one.id} className={styles.entry}>
        <span>{hardSpaces(one.what)}</span>
        <span className="inline"><Tag tone={one.state === 'done' ? 'done' : one.state === 'offered' ? 'waiting' : one.state === 'declined' ? 'late' : 'plain'}>{words.task[one.state]}</Tag><span className="meta">{[one.owner, one.dueOn && t`do ${dayShort(one.dueOn)}`, monthYear(one.month)].filter(Boolean).join(' · ')}</span></span>
      </li>
    ))}</ul>
  );
}
