import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Entry } from '../contract.ts';
import { icons, useEntryWords } from './kinds.tsx';
import styles from './Calendar.module.css';

/** `line` = one line of a month; `wrapped` = whole-day things of a week; `low` = under an hour and a quarter, without room for whom it is with; `flat` = under an hour, one line. */
export type Shape = 'line' | 'wrapped' | 'flat' | 'low' | 'tall';

/** One entry as a block of the week or a line of the month: shape, time, what; that it stands against something else is said in a word. What finds no room is read aloud and shown when pointed at. */
export function EntryBlock({ entry, conflict, shape }: { entry: Entry; conflict: boolean; shape: Shape }) {
  const { t } = useLingui();
  const { told } = useEntryWords(), words = told(entry), [from, to] = words.time.split('–'), Icon = icons[entry.kind], state = conflict ? t`kříží se` : words.state;
  const oneLine = shape === 'line' || shape === 'flat' || shape === 'wrapped', short = shape === 'line' || shape === 'flat', rest = [short && to && words.time, oneLine && words.title !== words.short && words.title, shape !== 'tall' && words.note, shape !== 'tall' && state, words.kind].filter(Boolean).join(', ');
  const title = <span className={styles.title}>{oneLine ? words.short : words.title}</span>;
  return (
    <Link to={words.to as string} className={styles.entry} data-kind={entry.kind} data-state={entry.state} data-shape={shape} data-conflict={conflict || undefined} data-light={!entry.mine || undefined} title={[words.time, words.title, words.note, state].filter(Boolean).join(', ')}>
      <span className={styles.what}>
        {conflict ? <IconAlertTriangle size={14} className={styles.clash} aria-hidden /> : <Icon size={14} aria-hidden />}
        {from && <span className={styles.time}>{from}{to && !short && <span className={styles.to}>–{to}</span>}</span>}
        {oneLine ? <>{' '}{title}</> : state && shape === 'low' && <span className={styles.state} aria-hidden>{state}</span>}
      </span>
      {!oneLine && <>{' '}{title}</>}
      {shape === 'tall' && <>{' '}<span className={styles.note}>{[state, words.note].filter(Boolean).join(' · ')}</span></>}
      {rest && <span className="hidden-text">, {rest}</span>}
    </Link>
  );
}
