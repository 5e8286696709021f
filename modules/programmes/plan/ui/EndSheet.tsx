import { Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { programmePlan, type ChangeGoal } from '../contract.ts';
import { changed } from './words.ts';

/** How a goal ended: reached, or dropped, with a word. */
export function EndSheet({ programmeId, siteId, goal, onClose }: { programmeId: string; siteId: string; goal: ChangeGoal; onClose: () => void }) {
  const { t } = useLingui(), end = useChange(programmePlan.endGoal, changed), labels = { state: t`Jak to dopadlo`, endedOn: t`Kdy`, word: t`Slovem` };
  return (
    <FormSheet<{ state: 'reached' | 'dropped'; endedOn: string | null; word: string }> title={t`Uzavřít cíl`} onClose={onClose} draft={`change-goal-end:${goal.id}`} labels={labels} done={t`Cíl je uzavřený.`} version={goal.version} initial={{ state: 'reached', endedOn: today(), word: '' }}
      save={({ state, endedOn, word }, version) => end.mutateAsync({ params: { programmeId, siteId, goalId: goal.id }, version, body: { state, endedOn: endedOn ?? '', word } })}>
      {(form) => <>
        <p><b>{goal.what}</b></p>
        <Segmented label={labels.state} value={form.values.state} onChange={(state) => form.setFieldValue('state', state as 'reached' | 'dropped')} options={[{ value: 'reached', label: t`Dosaženo` }, { value: 'dropped', label: t`Opuštěno` }]} />
        <Textarea label={labels.word} description={form.values.state === 'reached' ? t`Podle čeho se to pozná.` : t`Proč se od něj upustilo.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('word')} />
        <DayField label={labels.endedOn} maxDate={today()} {...form.getInputProps('endedOn')} />
      </>}
    </FormSheet>
  );
}
