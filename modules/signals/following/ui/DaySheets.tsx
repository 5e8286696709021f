import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { following, type Followed } from '../contract.ts';
import { changed } from './changed.ts';

/** The body asks for another day. */
export function AskDaySheet({ of, title, onClose }: { of: Followed; title: string; onClose: () => void }) {
  const { t } = useLingui(), ask = useChange(following.askDay, changed), labels = { dueOn: t`Jiný termín`, text: t`Důvod` };
  return (
    <FormSheet title={title} onClose={onClose} draft={`followed-day:${of.id}`} labels={labels} done={t`Prosba o jiný termín je zapsaná.`} initial={{ dueOn: null as string | null, text: '' }} save={({ dueOn, text }) => ask.mutateAsync({ params: { recommendationId: of.id }, body: { dueOn: dueOn ?? '', text } })}>
      {(form) => <>
        <p className="meta">{of.dueOn ? t`Dosavadní termín: ${day(of.dueOn)}` : t`Zatím bez termínu`}</p>
        <DayField label={labels.dueOn} minDate={today()} {...form.getInputProps('dueOn')} />
        <Textarea label={labels.text} autosize minRows={2} {...form.getInputProps('text')} />
      </>}
    </FormSheet>
  );
}
/** The giver agrees, or not and why. */
export function DecideDaySheet({ of, onClose }: { of: Followed; onClose: () => void }) {
  const { t } = useLingui(), decide = useChange(following.decideDay, changed), asked = of.events.findLast(({ kind }) => kind === 'day_asked'), labels = { agree: t`Rozhodnutí`, text: t`Slovy` };
  return (
    <FormSheet title={t`Rozhodnout o termínu`} onClose={onClose} draft={`followed-decide:${of.id}`} labels={labels} done={t`Rozhodnutí je zapsané.`} initial={{ agree: null as 'yes' | 'no' | null, text: '' }}
      save={({ agree, text }) => decide.mutateAsync({ params: { recommendationId: of.id }, body: { dueOn: of.askedDueOn ?? '', agree: agree === null ? (undefined as never) : agree === 'yes', text } })}>
      {(form) => <>
        <p><Trans>Dosud {of.dueOn ? day(of.dueOn) : t`bez termínu`}, nově {of.askedDueOn && day(of.askedDueOn)}.</Trans></p>
        {asked?.text && <p className="meta">{asked.text}</p>}
        <Segmented<'yes' | 'no'> label={labels.agree} value={form.values.agree} error={form.errors.agree} onChange={(value) => form.setFieldValue('agree', value)} options={[{ value: 'yes', label: t`souhlasíme` }, { value: 'no', label: t`termín zůstává` }]} />
        <Textarea label={form.values.agree === 'no' ? t`Důvod` : t`Poznámka`} autosize minRows={2} {...form.getInputProps('text')} />
      </>}
    </FormSheet>
  );
}
