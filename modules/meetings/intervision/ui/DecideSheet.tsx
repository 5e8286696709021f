import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { commitments } from '#modules/commitments/contract.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { intervision, type Outcome } from '../contract.ts';
import { answers, type IdeaAnswer } from '../rules.ts';
import { useAnswerWords } from './words.ts';

type Values = { answer: IdeaAnswer | null; words: string; asTask: boolean; what: string; dueOn: string | null };

/** What the key worker does with an idea, in own words; with one tap also a task of theirs. */
export function DecideSheet({ caseId, idea, onClose }: { caseId: string; idea: Outcome['ideas'][number]; onClose: () => void }) {
  const { t } = useLingui();
  const words = useAnswerWords(), [taskId] = useState(newId), invalidates = [intervision.ofCase, intervision.mine, commitments.ofCase, commitments.mine];
  const decide = useChange(intervision.decide, { invalidates }), change = useChange(intervision.changeAnswer, { invalidates });
  const labels = { answer: t`Co s nápadem`, words: t`Vlastními slovy`, what: t`Úkol`, dueOn: t`Do kdy`, asTask: t`Úkol pro mě` };
  return (
    <FormSheet<Values> title={t`Nápad z intervize`} onClose={onClose} draft={`decide:${idea.id}`} initial={{ answer: idea.answer?.answer ?? null, words: idea.answer?.words ?? '', asTask: false, what: idea.text.slice(0, 500), dueOn: null }} version={idea.answer?.version ?? 0} labels={labels} done={t`Rozhodnutí je uložené`}
      shown={(field, value) => (field === 'answer' && value ? words.answer[value as IdeaAnswer] : undefined)}
      save={({ answer, words: said, asTask, what, dueOn }, version, id) => {
        const body = { answer: answer!, words: said, task: answer === 'taken' && asTask ? { id: taskId, what, dueOn } : null }, params = { caseId, ideaId: idea.id };
        return version > 0 ? change.mutateAsync({ params, version, body }) : decide.mutateAsync({ params, body: { id, ...body } });
      }}>
      {(form) => <>
        <p>{idea.text}</p>
        <Segmented label={labels.answer} value={form.values.answer} onChange={(answer) => form.setFieldValue('answer', answer)} error={form.errors['answer']} options={answers.map((value) => ({ value, label: words.answer[value] }))} />
        <Textarea label={labels.words} description={form.values.answer === 'not_taken' ? t`Proč nápad nevyužijete` : undefined} autosize minRows={2} maxLength={2000} {...form.getInputProps('words')} />
        {form.values.answer === 'taken' && !idea.answer?.commitmentId && <Checkbox label={<Trans>Rovnou z toho udělat můj úkol</Trans>} {...form.getInputProps('asTask', { type: 'checkbox' })} />}
        {form.values.answer === 'taken' && form.values.asTask && <><TextInput label={labels.what} maxLength={500} {...form.getInputProps('what')} /><DayField label={labels.dueOn} {...form.getInputProps('dueOn')} /></>}
      </>}
    </FormSheet>
  );
}
