import { Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { events, type Run } from '../contract.ts';
import { anew, useEventWords } from './words.ts';

/** Our own short questionnaire for participants (database/reference/feedback-event.json). */
const own = '0192f000-0720-7000-8000-000000000101';
/** Those who came are asked without names; each is written to where. */
export function AskSheet({ of, onClose }: { of: Run; onClose: () => void }) {
  const { t } = useLingui(), tongue = useReaderTongue(), words = useEventWords(), ask = useChange(events.askAfter, anew), labels = { name: t`Název mezi námi`, versionId: t`Dotazník`, endsOn: t`Do` };
  const offered = (usePages(questionnaires.list, { query: { purpose: 'feedback', limit: 100 } }).data?.items ?? []).flatMap((one) => (one.published ? [{ value: one.published.id, label: textOf(one.title, tongue) }] : []));
  return (
    <FormSheet title={t`Zeptat se těch, kdo přišli`} onClose={onClose} draft={`ask:${of.id}`} labels={labels} action={t`Napsat jim`} done={t`E-maily odcházejí.`} initial={{ name: words.title(of), versionId: own, endsOn: addDays(today(), 28) as string | null }}
      save={({ endsOn, ...body }, _, id) => ask.mutateAsync({ params: { runId: of.id }, body: { id, ...body, endsOn: endsOn ?? '' } })}>
      {(form) => <>
        <TextInput label={labels.name} maxLength={120} {...form.getInputProps('name')} />
        <Select label={labels.versionId} allowDeselect={false} data={offered} {...form.getInputProps('versionId')} />
        <DayField label={labels.endsOn} minDate={today()} {...form.getInputProps('endsOn')} />
        <p className="meta"><Trans>Kdo odpověděl, se nedozví nikdo. Výsledky se ukážou, až bude pět odpovědí a skončí týden.</Trans></p>
      </>}
    </FormSheet>
  );
}
