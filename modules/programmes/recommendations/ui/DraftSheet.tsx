import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useKindWords, usePriorityWords } from '#modules/signals/following/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { changes, type Change } from '../../rules.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import { programmeRecommendations, type ProgrammeRecommendation } from '../contract.ts';

const anew = { invalidates: [programmeRecommendations.list] } as const;
/** To whom a programme recommends; who audits recommends to services as well. */
const kinds = ['municipality', 'region', 'ministry', 'other'] as const;
type Kind = ProgrammeRecommendation['kind'];
/** A recommendation of a programme is written: to whom, what, why, what it would change, until when. */
export function DraftSheet({ programmeId, of, onClose }: { programmeId: string; of?: ProgrammeRecommendation; onClose: () => void }) {
  const { t } = useLingui(), kindWords = useKindWords(), priorities = usePriorityWords(), { changes: changeWords } = useProgrammeWords(), { options } = useCodes('programme_topic', null, [of?.theme]), sites = useProgramme(programmeId).data?.siteList ?? [], addressees = useRead(programmeRecommendations.addressees, { params: { programmeId } }).data?.items ?? [];
  const add = useChange(programmeRecommendations.add, anew), change = useChange(programmeRecommendations.change, anew), remove = useChange(programmeRecommendations.remove, anew);
  const labels = { text: t`Co doporučujete`, reason: t`Proč`, kind: t`Komu`, toOrganisationId: t`Která organizace`, addressee: t`Název adresáta`, theme: t`Téma`, change: t`Co by to změnilo`, siteId: t`Kterého místa se týká`, priority: t`Pořadí`, dueOn: t`Do kdy` };
  return (
    <FormSheet title={of ? t`Upravit doporučení` : t`Nové doporučení`} onClose={onClose} draft={`programme-recommendation:${of?.id ?? programmeId}`} labels={labels} done={t`Doporučení je uložené.`} {...(of && { version: of.version, remove: { ask: t`Zahodit rozepsané doporučení?`, run: () => remove.mutateAsync({ params: { programmeId, recommendationId: of.id }, version: of.version }) } })}
      shown={(field, value) => (field === 'toOrganisationId' ? addressees.find(({ id }) => id === value)?.name : field === 'siteId' ? sites.find(({ id }) => id === value)?.name : field === 'kind' ? kindWords[value as Kind] : field === 'theme' ? options.find((one) => one.value === value)?.label : field === 'change' ? changeWords[value as Change] : field === 'priority' ? priorities[value as number] : undefined)}
      initial={{ text: of?.text ?? '', reason: of?.reason ?? '', kind: of?.kind ?? ('ministry' as Kind), toOrganisationId: of?.toOrganisationId ?? null, addressee: of?.outside ? of.addressee : '', theme: of?.theme ?? '', change: of?.change ?? ('practice' as Change), siteId: of?.siteId ?? null, priority: of?.priority ?? 2, dueOn: of?.dueOn ?? null }}
      save={(values, version, id) => (of ? change.mutateAsync({ params: { programmeId, recommendationId: of.id }, version, body: values }) : add.mutateAsync({ params: { programmeId }, body: { ...values, id } }))}>
      {(form) => {
        const { kind, toOrganisationId } = form.values, offered = addressees.filter((one) => one.kind === kind || one.id === toOrganisationId || kind === 'other');
        return <>
          <Textarea label={labels.text} description={t`Jedna věta, kterou jde splnit a ověřit. Bez jmen.`} autosize minRows={2} {...form.getInputProps('text')} />
          <Textarea label={labels.reason} autosize minRows={2} {...form.getInputProps('reason')} />
          <div className="columns">
            <Select label={labels.kind} allowDeselect={false} data={kinds.map((value) => ({ value, label: kindWords[value] }))} value={kind} onChange={(next) => form.setValues({ kind: next as Kind, toOrganisationId: null })} />
            <Select label={labels.toOrganisationId} description={t`Prázdné, když v Souběhu nepracuje`} searchable clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr organizace` }} data={offered.map(({ id, name }) => ({ value: id, label: name }))} error={form.errors.toOrganisationId} value={toOrganisationId} onChange={(id) => form.setValues({ toOrganisationId: id, ...(id && { addressee: '' }) })} />
          </div>
          {!toOrganisationId && <TextInput label={labels.addressee} description={t`Úřad nebo odbor, ne jméno člověka`} maxLength={200} {...form.getInputProps('addressee')} />}
          <div className="columns"><Select label={labels.change} allowDeselect={false} data={changes.map((value) => ({ value, label: changeWords[value] }))} {...form.getInputProps('change')} /><Select label={labels.theme} searchable data={options} {...form.getInputProps('theme')} value={form.values.theme || null} onChange={(next) => form.setFieldValue('theme', next ?? '')} /></div>
          <div className="columns"><Select label={labels.siteId} description={t`Předané ho pak čte i to místo`} searchable clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr místa` }} data={sites.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('siteId')} /><DayField label={labels.dueOn} minDate={today()} {...form.getInputProps('dueOn')} /></div>
          <Segmented label={labels.priority} value={String(form.values.priority)} onChange={(next) => form.setFieldValue('priority', Number(next))} options={[1, 2, 3].map((value) => ({ value: String(value), label: priorities[value]! }))} />
        </>;
      }}
    </FormSheet>
  );
}
