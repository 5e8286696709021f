import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTarget, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useRead } from '#platform/design/query.ts';
import { day } from '#platform/i18n/format.ts';
import { newId } from '#platform/http/client.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { useBarrierWords } from '#modules/signals/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { ContactValues } from './useContactForm.ts';
import styles from './Contact.module.css';

type Set = <K extends keyof ContactValues>(field: K, value: ContactValues[K]) => void;
type Props = { values: ContactValues; set: Set; errors: Record<string, React.ReactNode> };

/** What hangs on the sentence: the goal it served, tasks done by it, a new task, a barrier. Small until asked for. */
export function Additions({ values, set, errors }: Props) {
  const { t } = useLingui();
  const caseId = values.caseId;
  const found = useRead(plan.get, { params: { caseId: caseId ?? '' } }, { enabled: caseId !== null }).data;
  const [goalOpen, setGoalOpen] = useState(values.goalId !== null);
  const goals = (found?.goals ?? []).filter((goal) => goal.state === 'open');
  const steps = (found?.steps ?? []).filter((step) => step.state === 'open' && step.may.includes('done'));
  const { newTasks, barriers, commitments } = values;
  const mark = (id: string) => set('commitments', commitments.some((one) => one.id === id) ? commitments.filter((one) => one.id !== id) : [...commitments, { id, done: true }]);
  return (
    <div className="stack">
      <div className="inline">
        {goals.length > 0 && !goalOpen && <Button variant="light" size="xs" leftSection={<IconTarget size={16} />} onClick={() => setGoalOpen(true)}><Trans>cíl</Trans></Button>}
        {newTasks.length < 5 && <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => set('newTasks', [...newTasks, { id: newId(), what: '', dueOn: null }])}><Trans>úkol</Trans></Button>}
        {barriers.length < 3 && <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => set('barriers', [...barriers, { id: newId(), domain: '', level: 'structure', text: '' }])}><Trans>bariéra</Trans></Button>}
      </div>
      {goalOpen && <Select label={t`Ke kterému cíli`} data={goals.map((goal) => ({ value: goal.id, label: goal.translation || goal.words }))} value={values.goalId} onChange={(goal) => set('goalId', goal)} clearable clearButtonProps={{ 'aria-label': t`Bez cíle` }} />}
      {newTasks.map((task, index) => (
        <div key={task.id} className={styles.addition}>
          <TextInput label={t`Nový úkol pro mě`} data-autofocus value={task.what} error={errors[`newTasks.${index}.what`]} onChange={(event) => { const what = event.currentTarget.value; set('newTasks', newTasks.map((one) => one.id === task.id ? { ...one, what } : one)); }} />
          <DayField label={t`Do kdy`} value={task.dueOn} onChange={(dueOn) => set('newTasks', newTasks.map((one) => one.id === task.id ? { ...one, dueOn } : one))} />
          <Remove label={t`Odebrat úkol`} onClick={() => set('newTasks', newTasks.filter((one) => one.id !== task.id))} />
        </div>
      ))}
      {barriers.map((barrier, index) => <BarrierFields key={barrier.id} barrier={barrier} day={values.onDay} errors={(field) => errors[`barriers.${index}.${field}`]}
        onChange={(next) => set('barriers', barriers.map((one) => one.id === barrier.id ? { ...one, ...next } : one))} onRemove={() => set('barriers', barriers.filter((one) => one.id !== barrier.id))} />)}
      {steps.length > 0 && (
        <fieldset className={styles.plain}>
          <legend><Trans>Splněno touto prací</Trans></legend>
          {steps.slice(0, 8).map((step) => <Checkbox key={step.id} my={4} checked={commitments.some((one) => one.id === step.id)} onChange={() => mark(step.id)}
            label={<>{step.what}{step.dueOn && <span className="meta"> · <Trans>do {day(step.dueOn)}</Trans></span>}</>} />)}
        </fieldset>
      )}
    </div>
  );
}

type Barrier = ContactValues['barriers'][number];
function BarrierFields({ barrier, day, onChange, onRemove, errors }: { barrier: Barrier; day: string | null; onChange: (next: Partial<Barrier>) => void; onRemove: () => void; errors: (field: string) => React.ReactNode }) {
  const { t } = useLingui();
  const domains = useCodes('barrier_domain', day, [barrier.domain]).options;
  const levels = useBarrierWords();
  return (
    <div className={styles.addition}>
      <TextInput label={t`Bariéra`} description={t`O překážce, ne o člověku`} value={barrier.text} error={errors('text')} onChange={(event) => onChange({ text: event.currentTarget.value })} />
      <Select label={t`Oblast`} data={domains} value={barrier.domain || null} error={errors('domain')} onChange={(domain) => onChange({ domain: domain ?? '' })} />
      <Select label={t`Kde vězí`} data={Object.entries(levels).map(([value, label]) => ({ value, label }))} value={barrier.level} allowDeselect={false} onChange={(level) => onChange({ level: level as Barrier['level'] })} />
      <Remove label={t`Odebrat bariéru`} onClick={onRemove} />
    </div>
  );
}
const Remove = ({ label, onClick }: { label: string; onClick: () => void }) => <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} />} onClick={onClick}>{label}</Button>;
