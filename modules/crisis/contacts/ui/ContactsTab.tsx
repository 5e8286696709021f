import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { crises } from '../../contract.ts';
import { useCrisis } from '../../ui/useCrisis.ts';
import { crisisContacts, type CrisisContact } from '../contract.ts';
import { nextToCall, treeOf, type Branch } from '../rules.ts';
import styles from '../../ui/Crisis.module.css';

type Ref = { caseId: string; activationId: string };
const nameOf = (one: CrisisContact) => one.person?.name ?? one.name;
type Open = { one: CrisisContact; how: 'told' | 'change' };

/** Who calls whom: the next call on top, the whole tree below. */
export default function ContactsTab(ref: Ref) {
  const { t } = useLingui();
  const crisis = useCrisis(ref, [crisisContacts.get]).data, found = useRead(crisisContacts.get, { params: ref }), [open, setOpen] = useState<Open>(), [adding, setAdding] = useState(false), write = crisis?.my.write ?? false;
  return <Reading of={found} rows={6}>{({ items }) => {
    const next = nextToCall(items), names = new Map(items.map((one) => [one.id, nameOf(one)])), top = crisis?.acting?.name ?? crisis?.coordinator.name ?? '', reached = items.filter(({ state }) => state === 'reached').length;
    const draw = (tree: readonly Branch<CrisisContact>[]) => <ul role="list" className={styles.tree}>{tree.map(({ node, callerId, children }) => (
      <li key={node.id}>
        <Node of={node} caller={callerId ? names.get(callerId) ?? top : top} write={write} onOpen={setOpen} />
        {children.length > 0 && draw(children)}
      </li>))}</ul>;
    return (
      <div className="stack">
        {write && next && <Card title={<Trans>Komu volat teď</Trans>}><Node of={next} caller="" write onOpen={setOpen} /></Card>}
        <Card title={<Trans>Strom kontaktů</Trans>} meta={<Trans>ví {reached} / {items.length}</Trans>} action={write && <Button variant="default" size="xs" onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
          {items.length === 0 ? <Empty><Trans>Ve stromu zatím nikdo není. Přidejte, komu se má volat.</Trans></Empty> : draw(treeOf(items))}
        </Card>
        {open?.how === 'told' && <ToldSheet of={open.one} {...ref} onClose={() => setOpen(undefined)} />}
        {open?.how === 'change' && <ChangeSheet of={open.one} all={items} {...ref} onClose={() => setOpen(undefined)} />}
        {adding && <AddSheet all={items} {...ref} onClose={() => setAdding(false)} label={t`Přidat do stromu`} />}
      </div>
    );
  }}</Reading>;
}

function Node({ of, caller, write, onOpen }: { of: CrisisContact; caller: string; write: boolean; onOpen: (open: Open) => void }) {
  const { t } = useLingui();
  const name = nameOf(of);
  return (
    <div className={styles.node}>
      <div>
        <span className="inline"><strong>{name}</strong>{of.person && <span className="meta">{of.person.organisation.shortName}</span>}
          {of.state === 'reached' ? <Tag tone="done"><Trans>ví</Trans></Tag> : of.state === 'not_reached' ? <Tag tone="soon"><Trans>nedovoláno</Trans></Tag> : <Tag><Trans>čeká</Trans></Tag>}</span>
        <div className="meta">{[caller && t`volá ${caller}`, of.toldAt && `${dateTime(of.toldAt)} ${of.toldBy}`, of.note].filter(Boolean).join(' · ')}</div>
        {of.phone ? <a className={styles.call} href={`tel:${of.phone}`} aria-label={t`Zavolat: ${name}`}><IconPhone size={18} aria-hidden />{of.phone}</a> : <span className="meta"><Trans>číslo chybí</Trans></span>}
      </div>
      {write && <div className={styles.buttons}>
        <Button variant="default" size="xs" onClick={() => onOpen({ one: of, how: 'told' })} aria-label={t`Zapsat hovor: ${name}`}><Trans>Zapsat hovor</Trans></Button>
        <Button variant="default" size="xs" onClick={() => onOpen({ one: of, how: 'change' })} aria-label={t`Změnit: ${name}`}><Trans>Změnit</Trans></Button>
      </div>}
    </div>
  );
}

function ToldSheet({ of, onClose, ...ref }: Ref & { of: CrisisContact; onClose: () => void }) {
  const { t } = useLingui();
  const told = useChange(crisisContacts.told, { invalidates: [crisisContacts.get] }), labels = { reached: t`Jak to dopadlo`, note: t`Na čem jste se domluvili, kdy zkusit znovu` };
  return (
    <FormSheet title={nameOf(of)} onClose={onClose} draft={`crisis-call:${of.id}`} labels={labels} done={t`Hovor je zapsaný`} version={of.version} initial={{ reached: null as 'ano' | 'ne' | null, note: '' }}
      save={({ reached, note }, version) => told.mutateAsync({ params: { ...ref, contactId: of.id }, body: { /* Unanswered, it is sent back. */ reached: (reached === null ? null : reached === 'ano') as boolean, note }, version })}>
      {(form) => <>
        <Segmented label={labels.reached} options={[{ value: 'ano', label: t`dovoláno, ví o krizi` }, { value: 'ne', label: t`nedovoláno` }]} value={form.values.reached} onChange={(reached) => form.setFieldValue('reached', reached)} error={form.errors['reached']} />
        <Textarea label={labels.note} description={t`O klientech jménem nepište.`} autosize minRows={2} maxLength={500} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
const above = (all: readonly CrisisContact[], not?: string) => all.filter(({ id }) => id !== not).map((one) => ({ value: one.id, label: nameOf(one) }));
function ChangeSheet({ of, all, onClose, ...ref }: Ref & { of: CrisisContact; all: readonly CrisisContact[]; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(crisisContacts.change, { invalidates: [crisisContacts.get] }), labels = { phone: t`Pracovní telefon`, parentId: t`Kdo jim volá`, position: t`Kolikátí v pořadí` }, params = { ...ref, contactId: of.id };
  return (
    <FormSheet title={nameOf(of)} onClose={onClose} draft={`crisis-contact:${of.id}`} labels={labels} done={t`Kontakt je uložený`} version={of.version} initial={{ phone: of.phone, parentId: of.parentId, position: String(of.position) }}
      remove={{ ask: t`Vyřadit ze stromu?`, run: () => change.mutateAsync({ params, body: { phone: of.phone, parentId: of.parentId, position: of.position, ends: true }, version: of.version }) }}
      save={(values, version) => change.mutateAsync({ params, body: { ...values, position: Number(values.position) || 1 }, version })}>
      {(form) => <>
        <TextInput label={labels.phone} type="tel" {...form.getInputProps('phone')} />
        <Select label={labels.parentId} placeholder={t`koordinace`} searchable clearable data={above(all, of.id)} {...form.getInputProps('parentId')} />
        <TextInput label={labels.position} inputMode="numeric" {...form.getInputProps('position')} />
      </>}
    </FormSheet>
  );
}
function AddSheet({ all, label, onClose, ...ref }: Ref & { all: readonly CrisisContact[]; label: string; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(crisisContacts.add, { invalidates: [crisisContacts.get] }), people = useRead(crises.choices, { params: { caseId: ref.caseId } }).data?.people ?? [];
  const labels = { membershipId: t`Kolega nebo kolegyně ze zapojených služeb`, partnerId: t`Úřad nebo organizace z adresáře`, name: t`Nebo slovy`, phone: t`Pracovní telefon`, parentId: t`Kdo jim volá` };
  return (
    <FormSheet title={label} onClose={onClose} draft={`crisis-contact-new:${ref.activationId}`} labels={labels} done={t`Kontakt je ve stromu`} initial={{ membershipId: null as string | null, partnerId: null as string | null, name: '', phone: '', parentId: null as string | null }} save={(values, _, id) => add.mutateAsync({ params: ref, body: { id, ...values } })}>
      {(form) => <>
        <Select label={labels.membershipId} searchable clearable data={people.map((one) => ({ value: one.membershipId, label: `${one.name} · ${one.organisation.shortName}` }))} {...form.getInputProps('membershipId')} />
        <PartnerPicker label={labels.partnerId} clearable value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors['partnerId']} />
        <TextInput label={labels.name} maxLength={120} {...form.getInputProps('name')} />
        <TextInput label={labels.phone} description={t`Nikdy soukromé číslo. Z adresáře se doplní samo.`} type="tel" {...form.getInputProps('phone')} />
        <Select label={labels.parentId} placeholder={t`koordinace`} searchable clearable data={above(all)} {...form.getInputProps('parentId')} />
      </>}
    </FormSheet>
  );
}
