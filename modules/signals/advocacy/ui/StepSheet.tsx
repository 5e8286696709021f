import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import { advocacy } from '../contract.ts';
import { answers, ways, type Answer, type Way } from '../rules.ts';
import type { Action } from '../shapes.ts';
import { afterStep } from './NextSteps.tsx';
import { useAnswerWords, useWayWords } from './words.ts';

type Values = { onDay: string | null; text: string; way: Way | ''; reference: string; dueOn: string | null; answer: Answer | null };
type Kind = 'returned' | 'sent' | 'reminded' | 'answered' | 'effect' | 'dropped';

/** One step of an action with what it asks for. */
export function StepSheet({ kind, of, title, onClose }: { kind: Kind; of: Action; title: string; onClose: () => void }) {
  const { t } = useLingui(), wayWords = useWayWords(), answerWords = useAnswerWords(), params = { actionId: of.id };
  const giveBack = useChange(advocacy.giveBack, afterStep), send = useChange(advocacy.send, afterStep), remind = useChange(advocacy.remind, afterStep), answer = useChange(advocacy.answer, afterStep), effect = useChange(advocacy.effect, afterStep), drop = useChange(advocacy.drop, afterStep);
  const texts: Record<Kind, string> = { returned: t`Co upravit`, sent: '', reminded: t`Poznámka`, answered: t`Co odpověděli`, effect: t`Co se změnilo`, dropped: t`Proč` };
  const labels = { onDay: kind === 'sent' ? t`Kdy odešlo` : t`Kdy`, way: t`Jak odešlo`, reference: t`Číslo jednací`, dueOn: t`Odpověď čekáme do`, answer: t`Odpověď`, text: texts[kind] };
  const dated = kind !== 'returned' && kind !== 'dropped', save = (v: Values, id: string): Promise<unknown> => {
    const happened = { id, onDay: v.onDay ?? today() };
    switch (kind) {
      case 'returned': return giveBack.mutateAsync({ params, body: { id, text: v.text } });
      case 'dropped': return drop.mutateAsync({ params, body: { id, text: v.text } });
      case 'sent': return send.mutateAsync({ params, body: { ...happened, way: v.way as Way, reference: v.reference, dueOn: v.dueOn } });
      case 'reminded': return remind.mutateAsync({ params, body: { ...happened, text: v.text, dueOn: v.dueOn } });
      case 'answered': return answer.mutateAsync({ params, body: { ...happened, answer: v.answer as Answer, text: v.text, reference: v.reference } });
      case 'effect': return effect.mutateAsync({ params, body: { ...happened, text: v.text } });
    }
  };
  return (
    <FormSheet<Values> title={title} onClose={onClose} draft={`advocacy-step:${of.id}:${kind}`} labels={labels} done={t`Zapsáno.`} initial={{ onDay: today(), text: '', way: '', reference: '', dueOn: kind === 'sent' || kind === 'reminded' ? addDays(today(), 30) : null, answer: null }} save={(values, _, id) => save(values, id)}>
      {(form) => <>
        {kind === 'sent' && <p className="meta">{t`List zůstane přesně tak, jak je teď schválený. Souběh sám nic neposílá; zapište, jak odešel.`}</p>}
        {kind === 'answered' && <Segmented label={labels.answer} value={form.values.answer} error={form.errors.answer} onChange={(value) => form.setFieldValue('answer', value)} options={answers.map((value) => ({ value, label: answerWords[value] }))} />}
        {dated && <DayField label={labels.onDay} maxDate={today()} {...(of.sentOn && { minDate: of.sentOn })} {...form.getInputProps('onDay')} />}
        {kind === 'sent' && <Select label={labels.way} data={ways.map((value) => ({ value, label: wayWords[value] }))} {...form.getInputProps('way')} value={form.values.way || null} onChange={(value) => form.setFieldValue('way', (value ?? '') as Way | '')} />}
        {(kind === 'sent' || kind === 'answered') && <TextInput label={labels.reference} maxLength={80} {...form.getInputProps('reference')} />}
        {(kind === 'sent' || kind === 'reminded') && <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} />}
        {kind !== 'sent' && <Textarea label={labels.text} autosize minRows={2} {...form.getInputProps('text')} />}
      </>}
    </FormSheet>
  );
}
