import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { cards } from '../cards/contract.ts';
import { VerifiedField } from '../cards/ui/Verified.tsx';
import { useWords } from '../cards/ui/words.ts';
import { ContactBody, directory, type ContactRole, type DirectoryContact, type Source } from '../contract.ts';

/** A way to reach a service or a partner: a desk or a post, never a private number. */
export function DirectoryContactSheet({ contact, of, onClose }: { contact?: DirectoryContact; of: { serviceId: string } | { partnerId: string }; onClose: () => void }) {
  const { t } = useLingui();
  const { roles } = useWords();
  const anew = { invalidates: [directory.services, directory.partners, cards.service, cards.partner, cards.stale, cards.history] };
  const toService = useChange(directory.addServiceContact, anew), toPartner = useChange(directory.addPartnerContact, anew), change = useChange(directory.changeContact, anew), remove = useChange(directory.removeContact, anew);
  const labels = { role: t`K čemu je`, label: t`Kdo nebo co`, phone: t`Telefon`, email: t`E-mail`, web: t`Web`, note: t`Poznámka`, verified: t`Ověřeno dnes` };
  type Values = { role: ContactRole; label: string; phone: string | null; email: string | null; web: string | null; note: string; verified: Source | null };
  const add = (id: string, body: Values) => 'serviceId' in of ? toService.mutateAsync({ params: of, body: { id, ...body } }) : toPartner.mutateAsync({ params: of, body: { id, ...body } });
  return (
    <FormSheet<Values> title={contact ? t`Upravit kontakt` : t`Nový kontakt`} onClose={onClose} draft={`directory-contact:${contact?.id ?? Object.values(of)[0]}`} schema={ContactBody} labels={labels} done={t`Kontakt byl uložen.`} version={contact?.version ?? 0}
      initial={{ role: contact?.role ?? 'other', label: contact?.label ?? '', phone: contact?.phone ?? null, email: contact?.email ?? null, web: contact?.web ?? null, note: contact?.note ?? '', verified: null }}
      save={(body, version, id) => contact ? change.mutateAsync({ params: { contactId: contact.id }, body, version }) : add(id, body)}
      {...(contact && { remove: { ask: t`Odstranit tento kontakt?`, run: () => remove.mutateAsync({ params: { contactId: contact.id } }) } })}>
      {(form) => <>
        <TextInput label={labels.label} description={t`Třeba vrátnice, vedoucí služby. Žádná domácí ani soukromá čísla.`} required {...form.getInputProps('label')} />
        <Select label={labels.role} allowDeselect={false} data={roles} {...form.getInputProps('role')} />
        {(['phone', 'email', 'web'] as const).map((field) => <TextInput key={field} label={labels[field]} type={field === 'phone' ? 'tel' : field === 'email' ? 'email' : 'url'} {...form.getInputProps(field)} value={form.values[field] ?? ''} onChange={(event) => form.setFieldValue(field, event.currentTarget.value || null)} />)}
        <TextInput label={labels.note} description={t`Třeba jen dopoledne.`} {...form.getInputProps('note')} />
        <VerifiedField value={form.values.verified} onChange={(verified) => form.setFieldValue('verified', verified)} />
      </>}
    </FormSheet>
  );
}
