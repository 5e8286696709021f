import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmeOutputs, type OutputUse } from '../contract.ts';

const anew = { invalidates: [programmeOutputs.list] } as const;
type Props = { programmeId: string; outputId: string; of?: OutputUse; organisations: readonly { id: string; name: string }[]; onClose: () => void };
/** Who uses an output: a site, an organisation here, or a body by name; since when and how. */
export function UseSheet({ programmeId, outputId, of, organisations, onClose }: Props) {
  const { t } = useLingui(), sites = useProgramme(programmeId).data?.siteList ?? [], add = useChange(programmeOutputs.addUse, anew), change = useChange(programmeOutputs.changeUse, anew);
  const labels = { who: t`Kdo ho používá`, name: t`Název`, since: t`Od kdy`, until: t`Do kdy`, how: t`Jak`, siteId: t`Kdo ho používá`, toOrganisationId: t`Kdo ho používá` };
  return (
    <FormSheet title={of ? of.name : t`Kdo výstup používá`} onClose={onClose} draft={`programme-output-use:${of?.id ?? outputId}`} labels={labels} done={t`Uloženo.`} version={of?.version ?? 0}
      initial={{ who: null as string | null, name: '', since: (of?.since ?? today()) as string | null, until: of?.until ?? null, how: of?.how ?? '' }}
      save={({ who, name, since, until, how }, version, id) => (of ? change.mutateAsync({ params: { programmeId, outputId, useId: of.id }, version, body: { since: since ?? '', until, how } })
        : add.mutateAsync({ params: { programmeId, outputId }, body: { id, siteId: sites.some((one) => one.id === who) ? who : null, toOrganisationId: organisations.some((one) => one.id === who) ? who : null, name: who ? '' : name, since: since ?? '', how } }))}>
      {(form) => <>
        {!of && <Select label={labels.who} description={t`Prázdné, když to není místo programu ani organizace v Souběhu`} searchable clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr` }} data={[{ group: t`Místa programu`, items: sites.map(({ id, name }) => ({ value: id, label: name })) }, { group: t`Organizace`, items: organisations.map(({ id, name }) => ({ value: id, label: name })) }]} {...form.getInputProps('who')} />}
        {!of && !form.values.who && <TextInput label={labels.name} description={t`Organizace nebo úřad, ne jméno člověka`} maxLength={200} {...form.getInputProps('name')} />}
        <div className="columns"><DayField label={labels.since} {...form.getInputProps('since')} />{of && <DayField label={labels.until} description={t`Prázdné: používá dál`} {...form.getInputProps('until')} />}</div>
        <Textarea label={labels.how} autosize minRows={2} maxLength={1000} {...form.getInputProps('how')} />
      </>}
    </FormSheet>
  );
}
