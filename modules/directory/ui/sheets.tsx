import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { cards } from '../cards/contract.ts';
import { VerifiedField } from '../cards/ui/Verified.tsx';
import { directory, ServiceBody, type Service, type ServiceForm, type Source } from '../contract.ts';
import { useLabels } from './labels.ts';
import { OrpsPicker } from './pickers.tsx';
export { DirectoryContactSheet } from './ContactSheet.tsx';
export { PartnerSheet } from './PartnerSheet.tsx';
export { PlaceSheet } from './PlaceSheet.tsx';

const lists = { invalidates: [directory.services, directory.partners, cards.service, cards.partner, cards.place, cards.stale, cards.history] };

/** A service: ours, or of a partner. */
export function ServiceSheet({ service, partnerId, onClose }: { service?: Service; partnerId: string | null; onClose: () => void }) {
  const { t } = useLingui();
  const { forms } = useLabels();
  const add = useChange(directory.addService, lists), change = useChange(directory.changeService, lists);
  const types = useRead(directory.serviceTypes).data?.items ?? [];
  const labels = { name: t`Název`, typeCode: t`Druh služby podle zákona`, forms: t`Forma`, description: t`Co dělá a pro koho`, orpCodes: t`Kde služba působí`, acceptsReferrals: t`Přijímá nové lidi`, endsOn: t`Poslední den provozu`, verified: t`Ověřeno dnes` };
  return (
    <FormSheet title={service ? t`Upravit službu` : t`Nová služba`} onClose={onClose} draft={`service:${service?.id ?? partnerId ?? 'new'}`} schema={ServiceBody} labels={labels} done={t`Služba byla uložena.`} version={service?.version ?? 0}
      initial={{ name: service?.name ?? '', typeCode: service?.type?.code ?? null, forms: service?.forms ?? [], description: service?.description ?? '', orpCodes: service?.orpCodes ?? [], acceptsReferrals: service?.acceptsReferrals ?? true, endsOn: service?.endsOn ?? null, verified: null as Source | null }}
      save={(body, version, id) => service ? change.mutateAsync({ params: { serviceId: service.id }, body, version }) : add.mutateAsync({ body: { id, partnerId, ...body } })}>
      {(form) => <>
        <TextInput label={labels.name} required {...form.getInputProps('name')} />
        <Select label={labels.typeCode} searchable clearable data={types.filter(({ valid, code }) => valid || code === service?.type?.code).map(({ code, name }) => ({ value: code, label: name }))} {...form.getInputProps('typeCode')} />
        <CheckChips label={labels.forms} options={forms} value={form.values.forms} onChange={(value: ServiceForm[]) => form.setFieldValue('forms', value)} />
        <Textarea label={labels.description} autosize minRows={2} {...form.getInputProps('description')} />
        <OrpsPicker value={form.values.orpCodes} onChange={(codes) => form.setFieldValue('orpCodes', codes)} error={form.errors.orpCodes} />
        <Switch label={labels.acceptsReferrals} checked={form.values.acceptsReferrals} onChange={(event) => form.setFieldValue('acceptsReferrals', event.currentTarget.checked)} />
        <DayField label={labels.endsOn} {...form.getInputProps('endsOn')} />
        <VerifiedField value={form.values.verified} onChange={(verified) => form.setFieldValue('verified', verified)} />
      </>}
    </FormSheet>
  );
}
