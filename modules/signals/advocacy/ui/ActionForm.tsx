import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { OrpPicker, PartnerPicker, useCodes } from '#modules/directory/ui/index.ts';
import { addresseeKinds, most, type AddresseeKind } from '../rules.ts';
import type { Action } from '../shapes.ts';
import { useAddresseeWords } from './words.ts';

export type ActionValues = { title: string; domain: string; orpCode: string | null; addresseeKind: AddresseeKind; addressee: string; partnerId: string | null; asks: string; facts: string; kept: string[]; keptReason: string };
type Typed = Omit<ActionValues, 'addresseeKind'> & { addresseeKind: AddresseeKind | '' };

/** What an action says; limits are those of one page. */
export function ActionForm({ title, action, start, note, draft, onClose, save }: { title: string; action?: Action; start?: Partial<Typed>; note?: string; draft: string; onClose: () => void; save: (values: ActionValues, version: number, id: string) => Promise<unknown> }) {
  const { t } = useLingui(), kinds = useAddresseeWords(), { options, label } = useCodes('barrier_domain');
  const labels = { title: t`Název`, domain: t`Oblast`, addresseeKind: t`Komu`, addressee: t`Název úřadu nebo instituce`, partnerId: t`Táž instituce v naší síti`, orpCode: t`Obvod, kterého se to týká`, asks: t`Co žádáme`, facts: t`Co se děje`, kept: t`Slova, která vypadají jako jméno a nejsou jím`, keptReason: t`Proč zůstávají` };
  const left = (text: string, of: number) => t`Zbývá znaků: ${of - text.length}`;
  return (
    <FormSheet<Typed> title={title} onClose={onClose} draft={draft} labels={labels} done={t`Uloženo.`} version={action?.version ?? 0} shown={(field, value) => (field === 'addresseeKind' ? kinds[value as AddresseeKind] : field === 'domain' ? label(String(value)) : undefined)}
      initial={{ title: action?.title ?? '', domain: action?.domain ?? '', orpCode: action?.orp?.code ?? null, addresseeKind: action?.addresseeKind ?? '', addressee: action?.addressee ?? '', partnerId: action?.partner?.id ?? null, asks: action?.asks ?? '', facts: action?.facts ?? '', kept: action?.kept ?? [], keptReason: action?.keptReason ?? '', ...start }}
      save={(values, version, id) => save({ ...values, addresseeKind: values.addresseeKind as AddresseeKind }, version, id)}>
      {(form) => <>
        {note && <p className="meta">{note}</p>}
        <p className="meta">{t`Text odejde úřadu: nesmí v něm být jméno klienta, domu ani toho, komu patří. Souběh to před vytvořením listu zkontroluje.`}</p>
        <TextInput label={labels.title} maxLength={most.title} {...form.getInputProps('title')} />
        <div className="columns">
          <Select label={labels.addresseeKind} data={addresseeKinds.map((value) => ({ value, label: kinds[value] }))} {...form.getInputProps('addresseeKind')} value={form.values.addresseeKind || null} onChange={(value) => form.setFieldValue('addresseeKind', (value ?? '') as AddresseeKind | '')} />
          <TextInput label={labels.addressee} maxLength={most.addressee} {...form.getInputProps('addressee')} />
        </div>
        <div className="columns">
          <Select label={labels.domain} data={options} searchable {...form.getInputProps('domain')} value={form.values.domain || null} onChange={(value) => form.setFieldValue('domain', value ?? '')} />
          <OrpPicker label={labels.orpCode} clearable value={form.values.orpCode} onChange={(value) => form.setFieldValue('orpCode', value)} error={form.errors.orpCode} />
        </div>
        <Textarea label={labels.asks} description={left(form.values.asks, most.asks)} autosize minRows={2} maxLength={most.asks} {...form.getInputProps('asks')} />
        <Textarea label={labels.facts} description={left(form.values.facts, most.facts)} autosize minRows={3} maxLength={most.facts} {...form.getInputProps('facts')} />
        <PartnerPicker label={labels.partnerId} clearable known={action?.partner?.name} value={form.values.partnerId} onChange={(id, name) => { form.setFieldValue('partnerId', id); if (name && !form.values.addressee) form.setFieldValue('addressee', name); }} error={form.errors.partnerId} />
        <TagsInput label={labels.kept} description={t`Jen když kontrola upozorní na slovo, které jménem není. Uvidí to vedoucí, než akci schválí.`} {...form.getInputProps('kept')} />
        {form.values.kept.length > 0 && <TextInput label={labels.keptReason} maxLength={300} {...form.getInputProps('keptReason')} />}
      </>}
    </FormSheet>
  );
}
