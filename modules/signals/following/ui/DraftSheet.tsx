import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { following, type OfAudit } from '../contract.ts';
import { addresseeKinds, type AddresseeKind } from '../rules.ts';
import { changed } from './changed.ts';
import { useKindWords, usePriorityWords } from './words.ts';

type Props = { auditId: string; /** What is changed; a new one otherwise. */ of?: OfAudit; findingId?: string | null; theme?: string; onClose: () => void };
/** A recommendation is written: to whom, what, why, until when. */
export function DraftSheet({ auditId, of, findingId = null, theme = '', onClose }: Props) {
  const { t } = useLingui(), kinds = useKindWords(), priorities = usePriorityWords(), { options } = useCodes('audit_theme', null, [of?.theme, theme]), addressees = useRead(following.addresseesOf, { params: { auditId } }).data?.items ?? [];
  const add = useChange(following.add, changed), change = useChange(following.change, changed), remove = useChange(following.remove, changed);
  const labels = { text: t`Co doporučujete`, reason: t`Proč`, kind: t`Komu`, toOrganisationId: t`Která organizace`, addressee: t`Název adresáta`, theme: t`Téma`, priority: t`Pořadí`, dueOn: t`Do kdy` };
  return (
    <FormSheet title={of ? t`Upravit doporučení` : t`Nové doporučení`} onClose={onClose} draft={`recommendation:${of?.id ?? findingId ?? auditId}`} labels={labels} done={t`Doporučení je uložené.`} {...(of && { version: of.version, remove: { ask: t`Zahodit rozepsané doporučení?`, run: () => remove.mutateAsync({ params: { auditId, recommendationId: of.id } }) } })}
      shown={(field, value) => (field === 'toOrganisationId' ? addressees.find(({ id }) => id === value)?.name : field === 'kind' ? kinds[value as AddresseeKind] : field === 'theme' ? options.find((one) => one.value === value)?.label : field === 'priority' ? priorities[value as number] : undefined)}
      initial={{ text: of?.text ?? '', reason: of?.reason ?? '', kind: (of?.kind ?? 'service') as AddresseeKind, toOrganisationId: of?.toOrganisationId ?? null, addressee: of?.outside ? of.addressee : '', partnerId: of?.partnerId ?? null, theme: of?.theme ?? theme, priority: of?.priority ?? 2, dueOn: of?.dueOn ?? null }}
      save={(values, version, id) => (of ? change.mutateAsync({ params: { auditId, recommendationId: of.id }, version, body: values }) : add.mutateAsync({ params: { auditId }, body: { ...values, id, findingId } }))}>
      {(form) => {
        const { kind, toOrganisationId } = form.values, offered = addressees.filter((one) => one.kind === kind || one.id === toOrganisationId || kind === 'other'), choose = (id: string | null) => form.setValues({ toOrganisationId: id, ...(id && { addressee: '' }) });
        return <>
          <Textarea label={labels.text} description={t`Jedna věta, kterou jde splnit a ověřit. Bez jmen.`} autosize minRows={2} {...form.getInputProps('text')} />
          <Textarea label={labels.reason} autosize minRows={2} {...form.getInputProps('reason')} />
          <div className="columns">
            <Select label={labels.kind} data={addresseeKinds.map((value) => ({ value, label: kinds[value] }))} allowDeselect={false} value={kind} onChange={(next) => {
              const only = addressees.filter((one) => one.kind === next);
              form.setValues({ kind: next as AddresseeKind, toOrganisationId: only.length === 1 ? only[0]!.id : null });
            }} />
            <Select label={labels.toOrganisationId} description={t`Prázdné, když v Souběhu nepracuje`} data={offered.map(({ id, name }) => ({ value: id, label: name }))} searchable clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr organizace` }} error={form.errors.toOrganisationId} value={toOrganisationId} onChange={choose} />
          </div>
          {!toOrganisationId && <TextInput label={labels.addressee} maxLength={200} {...form.getInputProps('addressee')} />}
          <div className="columns"><Select label={labels.theme} data={options} searchable {...form.getInputProps('theme')} value={form.values.theme || null} onChange={(next) => form.setFieldValue('theme', next ?? '')} /><DayField label={labels.dueOn} minDate={today()} {...form.getInputProps('dueOn')} /></div>
          <Segmented label={labels.priority} value={String(form.values.priority)} onChange={(next) => form.setFieldValue('priority', Number(next))} options={[1, 2, 3].map((value) => ({ value: String(value), label: priorities[value]! }))} />
        </>;
      }}
    </FormSheet>
  );
}
