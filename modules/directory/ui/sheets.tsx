import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { ContactBody, directory, PartnerBody, PlaceBody, ServiceBody, type DirectoryContact, type Partner, type Place, type Service, type ServiceForm } from '../contract.ts';
import { useLabels } from './labels.ts';
import { OrpPicker, OrpsPicker } from './pickers.tsx';

const lists = { invalidates: [directory.services, directory.partners, directory.places] };

/** A service: ours, or of a partner. */
export function ServiceSheet({ service, partnerId, onClose }: { service?: Service; partnerId: string | null; onClose: () => void }) {
  const { t } = useLingui();
  const { forms } = useLabels();
  const add = useChange(directory.addService, lists), change = useChange(directory.changeService, lists);
  const types = useRead(directory.serviceTypes).data?.items ?? [];
  const labels = { name: t`Název`, typeCode: t`Druh služby podle zákona`, forms: t`Forma`, description: t`Co dělá a pro koho`, orpCodes: t`Kde služba působí`, acceptsReferrals: t`Přijímá nové lidi`, endsOn: t`Poslední den provozu` };
  return (
    <FormSheet title={service ? t`Upravit službu` : t`Nová služba`} onClose={onClose} draft={`service:${service?.id ?? partnerId ?? 'new'}`} schema={ServiceBody} labels={labels} done={t`Služba byla uložena.`} version={service?.version ?? 0}
      initial={{ name: service?.name ?? '', typeCode: service?.type?.code ?? null, forms: service?.forms ?? [], description: service?.description ?? '', orpCodes: service?.orpCodes ?? [], acceptsReferrals: service?.acceptsReferrals ?? true, endsOn: service?.endsOn ?? null }}
      save={(body, version, id) => service ? change.mutateAsync({ params: { serviceId: service.id }, body, version }) : add.mutateAsync({ body: { id, partnerId, ...body } })}>
      {(form) => <>
        <TextInput label={labels.name} required {...form.getInputProps('name')} />
        <Select label={labels.typeCode} searchable clearable data={types.filter(({ valid, code }) => valid || code === service?.type?.code).map(({ code, name }) => ({ value: code, label: name }))} {...form.getInputProps('typeCode')} />
        <CheckChips label={labels.forms} options={forms} value={form.values.forms} onChange={(value: ServiceForm[]) => form.setFieldValue('forms', value)} />
        <Textarea label={labels.description} autosize minRows={2} {...form.getInputProps('description')} />
        <OrpsPicker value={form.values.orpCodes} onChange={(codes) => form.setFieldValue('orpCodes', codes)} error={form.errors.orpCodes} />
        <Switch label={labels.acceptsReferrals} checked={form.values.acceptsReferrals} onChange={(event) => form.setFieldValue('acceptsReferrals', event.currentTarget.checked)} />
        <DayField label={labels.endsOn} {...form.getInputProps('endsOn')} />
      </>}
    </FormSheet>
  );
}

export function PartnerSheet({ partner, onClose }: { partner?: Partner; onClose: () => void }) {
  const { t } = useLingui();
  const { partnerKinds } = useLabels();
  const add = useChange(directory.addPartner, lists), change = useChange(directory.changePartner, lists);
  const labels = { name: t`Název`, kind: t`Co to je`, ico: t`IČO`, note: t`Co je dobré vědět` };
  return (
    <FormSheet title={partner ? t`Upravit partnera` : t`Nový partner`} onClose={onClose} draft={`partner:${partner?.id ?? 'new'}`} schema={PartnerBody} labels={labels} done={t`Partner byl uložen.`} version={partner?.version ?? 0}
      initial={{ name: partner?.name ?? '', kind: partner?.kind ?? null, ico: partner?.ico ?? null, note: partner?.note ?? '' }}
      save={(values, version, id) => { const body = values as typeof PartnerBody._zod.input; return partner ? change.mutateAsync({ params: { partnerId: partner.id }, body, version }) : add.mutateAsync({ body: { id, ...body } }); }}>
      {(form) => <>
        <TextInput label={labels.name} required {...form.getInputProps('name')} />
        <Select label={labels.kind} required data={partnerKinds} {...form.getInputProps('kind')} />
        <TextInput label={labels.ico} inputMode="numeric" {...form.getInputProps('ico')} value={form.values.ico ?? ''} onChange={(event) => form.setFieldValue('ico', event.currentTarget.value || null)} />
        <Textarea label={labels.note} description={t`Nikdy ne o klientech.`} autosize minRows={2} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}

export function PlaceSheet({ place, onClose }: { place?: Place; onClose: () => void }) {
  const { t } = useLingui();
  const { placeKinds } = useLabels();
  const add = useChange(directory.addPlace, lists), change = useChange(directory.changePlace, lists);
  const labels = { name: t`Jak se mu říká`, kind: t`Co to je`, address: t`Adresa`, orpCode: t`Obec s rozšířenou působností` };
  return (
    <FormSheet title={place ? t`Upravit místo` : t`Nové místo`} onClose={onClose} draft={`place:${place?.id ?? 'new'}`} schema={PlaceBody} labels={labels} done={t`Místo bylo uloženo.`} version={place?.version ?? 0}
      initial={{ name: place?.name ?? '', kind: place?.kind ?? 'other', address: place?.address ?? '', orpCode: place?.orpCode ?? null }}
      save={(body, version, id) => place ? change.mutateAsync({ params: { placeId: place.id }, body, version }) : add.mutateAsync({ body: { id, ...body } })}>
      {(form) => <>
        <TextInput label={labels.name} required {...form.getInputProps('name')} />
        <Select label={labels.kind} allowDeselect={false} data={placeKinds} {...form.getInputProps('kind')} />
        <TextInput label={labels.address} {...form.getInputProps('address')} />
        <OrpPicker value={form.values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} />
      </>}
    </FormSheet>
  );
}

/** A way to reach a service or a partner: a desk or a post, never a private number. */
export function DirectoryContactSheet({ contact, of, onClose }: { contact?: DirectoryContact; of: { serviceId: string } | { partnerId: string }; onClose: () => void }) {
  const { t } = useLingui();
  const toService = useChange(directory.addServiceContact, lists), toPartner = useChange(directory.addPartnerContact, lists), change = useChange(directory.changeContact, lists), remove = useChange(directory.removeContact, lists);
  const labels = { label: t`Kdo nebo co`, phone: t`Telefon`, email: t`E-mail`, web: t`Web` };
  type Values = { label: string; phone: string | null; email: string | null; web: string | null };
  const add = (id: string, body: Values) => 'serviceId' in of ? toService.mutateAsync({ params: of, body: { id, ...body } }) : toPartner.mutateAsync({ params: of, body: { id, ...body } });
  return (
    <FormSheet<Values> title={contact ? t`Upravit kontakt` : t`Nový kontakt`} onClose={onClose} draft={`directory-contact:${contact?.id ?? Object.values(of)[0]}`} schema={ContactBody} labels={labels} done={t`Kontakt byl uložen.`} version={contact?.version ?? 0}
      initial={{ label: contact?.label ?? '', phone: contact?.phone ?? null, email: contact?.email ?? null, web: contact?.web ?? null }}
      save={(body, version, id) => contact ? change.mutateAsync({ params: { contactId: contact.id }, body, version }) : add(id, body)}
      {...(contact && { remove: { ask: t`Odstranit tento kontakt?`, run: () => remove.mutateAsync({ params: { contactId: contact.id } }) } })}>
      {(form) => <>
        <TextInput label={labels.label} description={t`Třeba vrátnice, vedoucí služby. Žádná soukromá čísla.`} required {...form.getInputProps('label')} />
        {(['phone', 'email', 'web'] as const).map((field) => <TextInput key={field} label={labels[field]} type={field === 'phone' ? 'tel' : field === 'email' ? 'email' : 'url'} {...form.getInputProps(field)} value={form.values[field] ?? ''} onChange={(event) => form.setFieldValue(field, (event.currentTarget.value || null) as never)} />)}
      </>}
    </FormSheet>
  );
}
