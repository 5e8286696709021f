import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { dateTime, hardSpaces, month as monthYear } from '#platform/i18n/format.ts';
import { Measures, Tasks, useGoalWords } from '../../board/ui/index.ts';
import { standings } from '../../rules.ts';
import type { MonthEvaluation } from '../contract.ts';
import type { Desk, Draft } from './desk.ts';
import { TaskForm } from './TaskForm.tsx';
import styles from './Evaluation.module.css';

type Goal = MonthEvaluation['goals'][number];
type Props = { goal: Goal; draft: Draft | undefined; desk: Desk; found: MonthEvaluation; /** Asked for by a key. */ asking: boolean; onAsking: (open: boolean) => void };

/** One goal of the evaluation: what it says, what was said before, and how it stands now. */
export function OneGoal({ goal, draft, desk, found, asking, onAsking }: Props) {
  const { t } = useLingui();
  const words = useGoalWords(), id = useId(), title = useRef<HTMLHeadingElement>(null), { now } = goal, stands = draft ?? desk.newest(goal.id, now), standing = stands?.standing ?? null, comment = stands?.comment ?? '', task = draft?.task, taskId = task?.id ?? now?.taskId;
  const [held, setHeld] = useState(false), write = (change: Parameters<Desk['write']>[1]) => desk.write(goal.id, change, now), frozen = found.mayEvaluate ? undefined : true;
  useEffect(() => { title.current?.focus({ preventScroll: true }); window.scrollTo({ top: 0 }); }, []);
  return (
    <Card>
      <div className={styles.goal}>
        <div className={styles.left}>
          <h2 ref={title} tabIndex={-1} className={styles.sentence}>{hardSpaces(goal.text)}</h2>
          <div className="inline"><Tag tone={words.signalTone[goal.signal]}>{words.signal[goal.signal]}</Tag><span className="meta">{[goal.responsible, goal.partner].filter(Boolean).join(' · ')}</span></div>
          {goal.measures.length > 0 && <Measures measures={goal.measures} kind={goal.kind} year={found.plan.year} on={found.on} mayReach={found.mayEvaluate} />}
          {goal.parts.length > 0 && <div className={styles.parts}>{goal.parts.map((part) => <div key={part.id} className={styles.part}><p className="strong">{hardSpaces(part.text)}</p>{part.measures.length > 0 && <Measures measures={part.measures} kind={part.kind} year={found.plan.year} on={found.on} mayReach={found.mayEvaluate} />}</div>)}</div>}
          {goal.before && <div className={styles.before}><p className="meta">{monthYear(goal.before.month)} · {words.standing[goal.before.standing]}</p>{goal.before.comment && <p className={styles.words}>{hardSpaces(goal.before.comment)}</p>}</div>}
        </div>
        <div className={styles.right}>
          <fieldset className={styles.choices} disabled={frozen}>
            <legend><Trans>Jak cíl stojí</Trans></legend>
            {standings.map((one, at) => <label key={one} className={styles.choice}><input type="radio" name={id} checked={standing === one} onChange={() => write({ standing: one })} /><span>{words.standing[one]}</span><kbd className={styles.key} aria-hidden>{at + 1}</kbd></label>)}
          </fieldset>
          <Textarea label={t`Co k tomu tým říká`} description={t`O žádném klientovi: čtou to všichni z organizace.`} value={comment} onChange={(event) => write({ comment: event.currentTarget.value })} autosize minRows={3} maxRows={12} maxLength={4000} readOnly={!found.mayEvaluate} data-comment />
          {comment && standing === null && <p className="meta" role="status"><Trans>Vyberte, jak cíl stojí. Text zatím leží v tomto zařízení.</Trans></p>}
          {draft?.stood && <>
            <p className="meta">{draft.stood.author}, {dateTime(draft.stood.at)}</p>
            <ConflictNotice fields={[[t`Jak cíl stojí`, draft.standing && words.standing[draft.standing], words.standing[draft.stood.standing]], [t`Komentář`, draft.comment, draft.stood.comment]]} onKeepMine={() => desk.keepMine(goal.id)} onTakeTheirs={() => desk.takeTheirs(goal.id)} />
          </>}
          {draft?.refused !== undefined && <ProblemAlert problem={draft.refused} onRetry={() => write({ comment })} />}
          {(goal.tasks.length > 0 || task) && <div><p className="strong"><Trans>Opatření</Trans></p><Tasks items={goal.tasks} />{task && !goal.tasks.some((one) => one.id === task.id) && <p>{task.what}</p>}</div>}
          {found.mayEvaluate && !taskId && (asking && standing !== null ? <TaskForm goalId={goal.id} owners={found.owners} onClose={() => onAsking(false)} onSave={(one) => write({ task: one })} /> : <>
            <div><Button variant="default" size="sm" leftSection={<IconListCheck size={18} />} onClick={() => { setHeld(standing === null); onAsking(true); }}><Trans>Přidat opatření</Trans></Button></div>
            {(held || asking) && standing === null && <p className="meta" role="status"><Trans>Nejdřív vyberte, jak cíl stojí.</Trans></p>}
          </>)}
          {now && !draft && <p className="meta" role="status"><Trans>Uloženo: {now.author}, {dateTime(now.at)}</Trans></p>}
        </div>
      </div>
    </Card>
  );
}
