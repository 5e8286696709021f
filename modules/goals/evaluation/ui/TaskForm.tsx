import { Button, Group, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { NewTask, type MonthEvaluation, type WriteEvaluation } from '../contract.ts';

type Task = NonNullable<WriteEvaluation['task']>;
type Values = { what: string; membershipId: string; dueOn: string | null };
type Props = { goalId: string; owners: MonthEvaluation['owners']; onSave: (task: Task) => void; onClose: () => void };

/** What will be done about it: what, who, by when. Enter saves it. */
export function TaskForm({ goalId, owners, onSave, onClose }: Props) {
  const { t } = useLingui();
  const draft = useDraftForm<Values>({ key: `goal-task:${goalId}`, initial: { what: '', membershipId: owners.find(({ me }) => me)?.membershipId ?? '', dueOn: null }, schema: NewTask.omit({ id: true }), save: (values, id) => { onSave({ id, ...values }); return Promise.resolve(); }, onSaved: onClose });
  const { values, errors, setFieldValue, getInputProps } = draft.form, labels = { what: t`Co se udělá`, membershipId: t`Kdo`, dueOn: t`Do kdy` };
  const option = (one: (typeof owners)[number]) => ({ value: one.membershipId, label: one.me ? t`${one.name} (já)` : one.name });
  const data = [{ group: t`Tým centra`, items: owners.filter(({ above }) => !above).map(option) }, { group: t`Odbor`, items: owners.filter(({ above }) => above).map(option) }].filter(({ items }) => items.length > 0);
  return (
    <form className="stack" onSubmit={draft.submit} noValidate aria-label={t`Nové opatření`}>
      <DraftNotice of={draft} />
      <TextInput label={labels.what} maxLength={500} autoFocus data-autofocus {...getInputProps('what')} />
      <div className="columns">
        <Select label={labels.membershipId} data={data} value={values.membershipId || null} onChange={(value) => setFieldValue('membershipId', value ?? '')} searchable allowDeselect={false} error={errors['membershipId']} data-path="membershipId" />
        <DayField label={labels.dueOn} value={values.dueOn} onChange={(day) => setFieldValue('dueOn', day)} error={errors['dueOn']} />
      </div>
      <ErrorSummary of={draft as never} labels={labels} />
      <Group gap="sm"><Button type="submit" variant="light"><Trans>Zapsat opatření</Trans></Button><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button></Group>
    </form>
  );
}
