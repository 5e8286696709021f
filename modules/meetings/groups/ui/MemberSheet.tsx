import { Checkbox, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { OrganisationPicker, useColleagues } from '#modules/access/ui/index.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { groups } from '../contract.ts';
import type { Group } from '../shapes.ts';
import { anew } from './useGroup.ts';
import { nobody, useWhoLabels, WhoFields, whoOf, type Who } from './WhoFields.tsx';

type Kind = Group['members'][number]['kind'];
type Values = Who & { kind: Kind; organisationId: string; partnerId: string | null; personName: string; since: string | null; voting: boolean; admission: string };

/** A new member: an organisation here, a body without accounts, a person for themselves; and who sits there for it. */
export function MemberSheet({ of, onClose }: { of: Group; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(groups.addMember, anew), mine = useMe().membership.organisation.id, colleagues = useColleagues();
  const labels = { organisationId: t`Organizace`, partnerId: t`Partner`, personName: t`Jméno`, since: t`Členem od`, admission: t`Jak se členem stal`, voting: t`Má hlas`, ...useWhoLabels() };
  const kinds: { value: Kind; label: string }[] = [{ value: 'organisation', label: t`organizace v Souběhu` }, { value: 'partner', label: t`partner bez účtu` }, { value: 'person', label: t`osoba sama za sebe` }];
  return (
    <FormSheet<Values> title={t`Přidat člena`} onClose={onClose} draft={`group-member:${of.id}`} labels={labels} done={t`Člen je přidaný.`}
      initial={{ ...nobody(of.kind === 'team' && of.ours), kind: of.kind === 'team' ? 'person' : 'organisation', organisationId: '', partnerId: null, personName: '', since: today(), voting: true, admission: '' }}
      save={({ kind, organisationId, partnerId, personName, since, voting, admission, ...who }, _version, id) => {
        const seat = whoOf(who), person = kind === 'person', name = who.here === 'colleague' ? colleagues.find((one) => one.membershipId === who.membershipId)?.name ?? '' : personName;
        return add.mutateAsync({ params: { groupId: of.id }, body: { id, since: since as string, voting, admission, organisationId: kind === 'organisation' ? organisationId || null : null, partnerId: kind === 'partner' ? partnerId : null, personName: person ? name : '',
          seat: person ? { ...seat, name } : seat.membershipId || seat.name ? seat : null } });
      }}>
      {(form) => {
        const { kind, here, organisationId } = form.values, ours = kind === 'person' ? of.ours : kind === 'organisation' && organisationId === mine;
        const choose = (next: Kind) => { form.setFieldValue('kind', next); form.setFieldValue('here', next === 'person' && of.ours ? 'colleague' : 'other'); };
        return <>
          <Segmented label={t`Kdo je členem`} value={kind} onChange={choose} options={kinds} />
          {kind === 'organisation' ? <OrganisationPicker label={labels.organisationId} value={organisationId} onChange={(id) => { form.setFieldValue('organisationId', id); form.setFieldValue('here', id === mine ? 'colleague' : 'other'); }} error={form.errors['organisationId']} />
            : kind === 'partner' ? <PartnerPicker label={labels.partnerId} value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors['partnerId'] ?? form.errors['organisationId']} />
            : here === 'other' && <TextInput label={labels.personName} maxLength={120} {...form.getInputProps('personName')} error={form.errors['personName'] ?? form.errors['organisationId']} />}
          {kind !== 'person' && <p className="strong">{t`Kdo ho zastupuje`}</p>}
          <WhoFields form={form} colleagues={ours} at="seat." named={kind !== 'person'} />
          <DayField label={labels.since} {...form.getInputProps('since')} />
          <TextInput label={labels.admission} description={t`Třeba zakládající člen, přijat hlasováním 3. 2. 2026.`} maxLength={500} {...form.getInputProps('admission')} />
          <Checkbox size="md" label={labels.voting} {...form.getInputProps('voting', { type: 'checkbox' })} />
        </>;
      }}
    </FormSheet>
  );
}
