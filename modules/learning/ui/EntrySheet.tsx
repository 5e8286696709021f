import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { learning, type LearnedRow } from '../contract.ts';
import { inHours } from '../rules.ts';
import { learningChanged, useLearningWords } from './words.ts';

type Values = { kind: string | null; title: string; provider: string; accreditation: string; fromOn: string | null; toOn: string | null; minutes: number | string; proves: string[] };
type Props = { membershipId: string; /** The entry being changed. */ row?: LearnedRow; /** A row that is to be proved. */ proves?: LearnedRow; rows: readonly LearnedRow[]; onClose: () => void };
/** What was learned and stands nowhere else, or what proves something that does. */
export function EntrySheet({ membershipId, row, proves, rows, onClose }: Props) {
  const { t } = useLingui(), { h } = useLearningWords(), from = row ?? proves, { options, label } = useCodes('learning_kind', null, from ? [from.kind] : []), again = { invalidates: learningChanged };
  const add = useChange(learning.addEntry, again), change = useChange(learning.changeEntry, again), drop = useChange(learning.dropEntry, again);
  const labels = { kind: t`Způsob`, title: t`Název`, provider: t`Kdo pořádal`, accreditation: t`Číslo akreditace`, fromOn: t`Od`, toOn: t`Do`, minutes: t`Hodin podle osvědčení`, proves: t`Dokládá` };
  const provable = rows.filter((one) => one.source !== 'entry' && one.source !== 'sitting' && (!one.provedBy || one.provedBy === row?.id));
  const initial: Values = { kind: from?.kind ?? null, title: from?.title ?? '', provider: from?.provider ?? '', accreditation: from?.accreditation ?? '', fromOn: from?.fromOn ?? today(), toOn: from?.onDay ?? today(), minutes: from ? inHours(from.minutes) : '', proves: row?.proves ?? (proves ? [proves.id] : []) };
  return (
    <FormSheet<Values> title={row ? t`Upravit vzdělávání` : proves ? t`Doložit vzdělávání` : t`Zapsat vzdělávání`} onClose={onClose} draft={`learning-entry:${row?.id ?? proves?.id ?? membershipId}`} initial={initial} labels={labels} version={row?.version ?? 0} done={t`Uloženo. Doklad přiložíte u zápisu.`} shown={(field, value) => field === 'minutes' ? h(Number(value)) : undefined}
      {...(row?.version && { remove: { ask: t`Smazat zápis o vzdělávání?`, run: () => drop.mutateAsync({ params: { learningEntryId: row.id }, version: row.version! }) } })}
      save={({ minutes, ...values }, version, id) => {
        const body = { ...values, kind: values.kind ?? '', fromOn: values.fromOn ?? '', toOn: values.toOn ?? '', minutes: Math.round(Number(minutes) * 60) };
        return row ? change.mutateAsync({ params: { learningEntryId: row.id }, version, body }) : add.mutateAsync({ body: { id, membershipId, ...body } });
      }}>
      {(form) => <>
        {proves && <p className="meta"><Trans>Zápis se započítá místo záznamu práce, takže se hodiny nepočítají dvakrát.</Trans></p>}
        <Select label={labels.kind} data={options} {...form.getInputProps('kind')} />
        <TextInput label={labels.title} maxLength={300} {...form.getInputProps('title')} />
        <TextInput label={labels.provider} maxLength={200} {...form.getInputProps('provider')} />
        <TextInput label={labels.accreditation} maxLength={100} {...form.getInputProps('accreditation')} />
        <div className="columns"><DayField label={labels.fromOn} maxDate={today()} {...form.getInputProps('fromOn')} /><DayField label={labels.toOn} description={t`Počítá se do roku, ve kterém skončilo.`} maxDate={today()} {...form.getInputProps('toOn')} /></div>
        <NumberInput label={labels.minutes} min={0.25} max={1000} step={1} decimalScale={2} decimalSeparator="," allowedDecimalSeparators={[',', '.']} {...form.getInputProps('minutes')} />
        {provable.length > 0 && <MultiSelect label={labels.proves} description={t`Záznamy práce ke stejnému kurzu: započítá se jen tento zápis.`} clearable hidePickedOptions data={provable.map((one) => ({ value: one.id, label: `${day(one.onDay)} · ${one.title || label(one.kind)} · ${h(one.minutes)}` }))} {...form.getInputProps('proves')} />}
      </>}
    </FormSheet>
  );
}
