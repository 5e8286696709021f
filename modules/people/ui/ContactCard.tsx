import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { people } from '../contract.ts';
import { contacts, type Contact } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import { asOptions, useLabels } from './labels.ts';

const anew = { invalidates: [people.get] };

function ContactSheet({ personId, fact, onClose }: { personId: string; fact: Contact | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { contactKind } = useLabels();
  const add = useChange(contacts.add, anew), change = useChange(contacts.change, anew), remove = useChange(contacts.remove, anew);
  const labels = { kind: t`Jak`, value: t`Číslo nebo adresa`, note: t`Kdy volat, kdo to zvedá` };
  return (
    <FormSheet title={fact ? t`Upravit kontakt` : t`Nový kontakt`} onClose={onClose} draft={`contact:${fact?.id ?? personId}`} schema={contacts.change.body} labels={labels} done={t`Kontakt byl uložen.`} version={fact?.version ?? 0}
      initial={{ kind: fact?.kind ?? 'phone', value: fact?.value ?? '', note: fact?.note ?? '' }}
      save={(body, version, id) => fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}
      {...(fact && { remove: { ask: t`Odstranit tento kontakt?`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Select label={labels.kind} allowDeselect={false} data={asOptions(contactKind)} {...form.getInputProps('kind')} />
        <TextInput label={labels.value} required type={form.values.kind === 'email' ? 'email' : form.values.kind === 'phone' ? 'tel' : 'text'} {...form.getInputProps('value')} />
        <TextInput label={labels.note} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}

function Reach({ kind, value }: Pick<Contact, 'kind' | 'value'>) {
  if (kind === 'phone') return <a href={`tel:${value}`}>{phoneText(value)}</a>;
  if (kind === 'email') return <a href={`mailto:${value}`}>{value}</a>;
  if (kind === 'whatsapp') return <a href={`https://wa.me/${value.replace('+', '')}`} target="_blank" rel="noreferrer">{phoneText(value)}</a>;
  return <span>{kind === 'viber' ? phoneText(value) : value}</span>;
}

/** How to reach a person: one touch calls or writes. */
export function ContactCard({ personId, items }: { personId: string; items: readonly Contact[] }) {
  const { t } = useLingui();
  const { contactKind } = useLabels();
  return (
    <FactCard title={t`Kontakty`} empty={t`Není zapsáno, jak se osobě ozvat.`} add={t`Přidat kontakt`} items={items}
      show={(one) => ({ name: one.value, title: <Reach kind={one.kind} value={one.value} />, note: [contactKind[one.kind], one.note].filter(Boolean).join(' · ') })}
      sheet={(fact, close) => <ContactSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
