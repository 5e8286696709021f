import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconUserPlus } from '@tabler/icons-react';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { NewFamily, people } from '../contract.ts';
import { MemberFields } from './MemberFields.tsx';
import { emptyMember, memberLabels, type NewFamilyValues } from './member.ts';

/** Zápis: one person, or a whole family on one screen. */
export default function NewPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const services = useRead(people.services).data?.items ?? [];
  const addPerson = useChange(people.add, { invalidates: [people.list, people.search] }), addFamily = useChange(people.addFamily, { invalidates: [people.list, people.search] });
  const save = ({ id, serviceId, label, members }: NewFamilyValues) => {
    const { role: _role, alsoPartners: _also, ...first } = members[0]!;
    return members.length === 1 ? addPerson.mutateAsync({ body: { ...first, serviceId } }) : addFamily.mutateAsync({ body: { id, serviceId, label, members } });
  };
  const draft = useDraftForm<NewFamilyValues>({
    key: 'person:new', initial: { id: newId(), serviceId: null, label: '', members: [emptyMember('self')] }, schema: NewFamily, save,
    onSaved: () => { said(t`Zápis byl uložen.`); void navigate({ to: '/lide/$personId', params: { personId: draft.form.values.members[0]!.id } as never }); },
  });
  const { form } = draft;
  const { members } = form.values, family = members.length > 1;
  const addMember = () => form.insertListItem('members', emptyMember(members.some(({ role }) => role === 'partner') || members.length > 1 ? 'child' : 'partner', members[0]));
  const names = memberLabels(t`Jméno v písmu osoby`, t`Jméno latinkou`, t`Příjmení latinkou`, t`Datum narození`, t`Telefon`, t`Vztah k první osobě`);
  const labels = Object.fromEntries([...members.flatMap((_, at) => Object.entries(names).map(([field, name]) => [`members.${at}.${field}`, family ? `${at + 1}. ${name}` : name])), ['serviceId', t`Služba`], ['label', t`Jak rodině říkáte`]]);
  return (
    <Page title={family ? t`Zápis rodiny` : t`Zápis osoby`} back={{ to: '/lide', label: t`Lidé` }} narrow>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <DraftNotice of={draft} />
        {services.length > 1 && <Select label={t`Která služba osobu eviduje`} data={services.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('serviceId')} />}
        {family && <TextInput label={t`Jak rodině říkáte`} description={t`Když nic nenapíšete, použije se příjmení první osoby.`} {...form.getInputProps('label')} />}
        {members.map((member, at) => <MemberFields key={member.id} form={form} at={at} family={family} />)}
        <div><Button variant="light" leftSection={<IconUserPlus size={18} />} onClick={addMember} disabled={members.length >= 20}><Trans>Přidat člena rodiny</Trans></Button></div>
        <ErrorSummary of={draft} labels={labels} />
        <SaveBar loading={draft.saving} note={family ? <Trans>Uloží se všichni najednou, i se vztahy a domácností.</Trans> : undefined} onCancel={() => void navigate({ to: '/lide' })} />
      </form>
    </Page>
  );
}
