import { Checkbox, NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { goals, type CentreYear, type Goal, type MeasureContent } from '../contract.ts';
import { anew } from './invalidates.ts';
import { MeasureWords } from './MeasureWords.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

const targeted = (goal: Goal): MeasureContent[] => [goal.content, ...goal.content.parts].flatMap(({ measures }) => measures).filter(({ indicator }) => indicator?.target);
/** What goes on from the year before: chosen goal by goal with how it ended, targets kept or raised by hand. Moved and unfinished ones are chosen beforehand. */
function Choice({ of, already, planId, onClose }: { of: CentreYear; already: readonly string[]; planId: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useGoalWords(), open = of.goals.filter(({ id, droppedOn }) => !droppedOn && !already.includes(id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(open.filter(({ outcome }) => outcome === 'moved' || outcome === 'partly').map(({ id }) => id)));
  const [targets, setTargets] = useState<Readonly<Record<string, number>>>({}), carry = useChange(goals.carry, { ...anew, onDone: () => { said(t`Cíle jsou převzaté.`); onClose(); } });
  const toggle = (id: string) => setChosen((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const go = () => carry.mutate({ params: { planId }, body: { goals: open.filter(({ id }) => chosen.has(id)).map((goal) => ({ id: newId(), fromGoalId: goal.id, targets: targeted(goal).flatMap(({ id, indicator }) => targets[id] === undefined ? [] : [{ measureId: id, value: targets[id], max: indicator!.target!.max }]) })) } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Z cílů roku ${String(of.year)}`} {...(open.length && { onConfirm: go })} confirm={t`Převzít vybrané`} loading={carry.isPending} problem={carry.error}>
      {!open.length && <Empty><Trans>Všechny cíle toho roku už v rozepsaných jsou, nebo žádné nebyly.</Trans></Empty>}
      <ul className={styles.goals} role="list">
        {open.map((goal) => (
          <li key={goal.id} className={styles.field}>
            <Checkbox label={goal.content.text} checked={chosen.has(goal.id)} onChange={() => toggle(goal.id)} />
            {goal.outcome && <span className="inline"><Tag tone={words.outcomeTone[goal.outcome]}>{words.outcome[goal.outcome]}</Tag><span className="meta">{goal.outcomeReason}</span></span>}
            {chosen.has(goal.id) && targeted(goal).map((measure) => (
              <div key={measure.id} className="stack">
                <MeasureWords of={measure} />
                <NumberInput label={t`Cílová hodnota na nový rok`} description={t`Loni ${String(measure.indicator!.target!.value)}.`} min={0} max={1_000_000} decimalSeparator="," value={targets[measure.id] ?? measure.indicator!.target!.value} onChange={(value) => setTargets((before) => ({ ...before, [measure.id]: Number(value) }))} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </ConfirmSheet>
  );
}
export function FromLastYear({ centreId, year, planId, already, onClose }: { centreId: string; year: number; planId: string; already: readonly string[]; onClose: () => void }) {
  const found = useRead(goals.year, { params: { centreId, year } });
  return <Reading of={found} loading={null}>{(of) => <Choice of={of} already={already} planId={planId} onClose={onClose} />}</Reading>;
}
