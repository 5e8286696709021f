import { Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import type { AnswerKind } from '../../rules.ts';
import { following, type Followed } from '../contract.ts';
import { answersFrom } from '../rules.ts';
import { changed } from './changed.ts';

/** The body answers; of a body that does not work here it is written down how and when its answer came. */
export function AnswerSheet({ of, title, onClose }: { of: Followed; title: string; onClose: () => void }) {
  const { t } = useLingui(), answer = useChange(following.answer, changed), kinds = answersFrom(of.state), only = kinds.length === 1 ? kinds[0]! : null;
  const words: Record<AnswerKind, string> = { accepted: t`přijímáme`, changed: t`přijímáme se změnou`, declined: t`odmítáme` };
  const labels = { kind: t`Odpověď`, text: t`Slovy`, way: t`Jak odpověď přišla`, onDay: t`Kdy přišla` };
  return (
    <FormSheet title={title} onClose={onClose} draft={`followed-answer:${of.id}`} labels={labels} done={t`Odpověď byla uložena`} initial={{ kind: only, text: '', way: '', onDay: today() as string | null }}
      save={({ kind, text, way, onDay }, _, id) => answer.mutateAsync({ params: { recommendationId: of.id }, body: { id, kind: kind as AnswerKind, text, ...(of.outside && { way, onDay: onDay ?? today() }) } })}>
      {(form) => {
        const { kind } = form.values;
        return <>
          {!only && <Segmented<AnswerKind> label={labels.kind} value={kind} error={form.errors.kind} onChange={(value) => form.setFieldValue('kind', value)} options={kinds.map((value) => ({ value, label: words[value] }))} />}
          {of.outside && <><TextInput label={labels.way} description={t`třeba dopisem, na jednání, e-mailem`} maxLength={300} {...form.getInputProps('way')} /><DayField label={labels.onDay} maxDate={today()} {...(of.givenOn && { minDate: of.givenOn })} {...form.getInputProps('onDay')} /></>}
          {kind && <Textarea label={kind === 'accepted' ? t`Poznámka` : kind === 'changed' ? t`Co bude jinak` : t`Důvod`} autosize minRows={2} {...form.getInputProps('text')} />}
        </>;
      }}
    </FormSheet>
  );
}
