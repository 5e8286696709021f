import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { levels, type Level } from '../../rounds/rules.ts';
import { programmePlan, type ChangeGoal } from '../contract.ts';
import { changed, useLevelWords } from './words.ts';

export type Said = { sheetId: string; question: string; /** The statement in words. */ words: string; level: Level | undefined };
type Props = { programmeId: string; siteId: string; onClose: () => void; goal?: ChangeGoal; from?: Said };
/** A goal of the plan of change: new, out of a statement of a finished sheet, or being corrected. */
export function GoalSheet({ programmeId, siteId, onClose, goal, from }: Props) {
  const { t } = useLingui(), words = useLevelWords(), params = { programmeId, siteId }, add = useChange(programmePlan.addGoal, changed), put = useChange(programmePlan.putGoal, changed);
  const labels = { level: t`Úroveň modelu`, what: t`Co má být jinak`, why: t`Proč`, dueOn: t`Do kdy` };
  return (
    <FormSheet<{ level: Level; what: string; why: string; dueOn: string | null }> title={goal ? t`Upravit cíl` : t`Nový cíl`} onClose={onClose} draft={`change-goal:${goal?.id ?? `${siteId}:${from?.question ?? 'new'}`}`} labels={labels} done={t`Cíl je zapsaný.`} {...(goal && { version: goal.version })}
      initial={{ level: goal?.level ?? from?.level ?? 'case', what: goal?.what ?? '', why: goal?.why ?? '', dueOn: goal?.dueOn ?? null }} shown={(field, value) => (field === 'level' ? words[value as Level] : undefined)}
      save={(values, version, id) => (goal ? put.mutateAsync({ params: { ...params, goalId: goal.id }, version, body: values }) : add.mutateAsync({ params, body: { id, ...values, ...(from && { sheetId: from.sheetId, question: from.question }) } }))}>
      {(form) => <>
        {from && <p className="meta">{t`Vychází z hodnocení: ${from.words}`}</p>}
        <TextInput label={labels.what} description={t`Jak to bude vypadat, až se to povede. Nikdy o klientech.`} maxLength={500} data-autofocus {...form.getInputProps('what')} />
        <Textarea label={labels.why} autosize minRows={2} maxLength={2000} {...form.getInputProps('why')} />
        <div className="columns"><Select label={labels.level} allowDeselect={false} data={levels.map((value) => ({ value, label: words[value] }))} {...form.getInputProps('level')} /><DayField label={labels.dueOn} {...form.getInputProps('dueOn')} /></div>
      </>}
    </FormSheet>
  );
}
