import { Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { groups } from '../contract.ts';
import { runs, type Office } from '../rules.ts';
import type { Group, GroupMember, GroupSeat } from '../shapes.ts';
import { anew } from './useGroup.ts';
import { nobody, useWhoLabels, WhoFields, whoOf, type Who } from './WhoFields.tsx';
import { useGroupWords } from './words.ts';

type Values = Who & { what: 'person' | 'office'; office: Office; since: string | null };

/** Somebody new sits there for a member: beside the others, or after one who ends the day before. */
export function SeatSheet({ of, member, after, onClose }: { of: Group; member: GroupMember; after?: GroupSeat; onClose: () => void }) {
  const { t } = useLingui();
  const words = useGroupWords(), add = useChange(groups.addSeat, anew), succeed = useChange(groups.succeed, anew);
  const labels = { ...useWhoLabels(), office: t`V jaké roli`, since: t`Od` }, person = member.kind === 'person', ours = person ? of.ours : member.mine;
  // The head of a member names who sits there; chair and secretary are named by whoever runs the group.
  const offices = words.offices.filter(({ value }) => of.runs || !runs(value));
  const before = after?.name;
  return (
    <FormSheet<Values> title={after ? t`Změnit zastoupení` : t`Přidat zástupce`} onClose={onClose} draft={`group-seat:${after?.id ?? member.id}`} labels={labels} done={t`Zastoupení je zapsané.`}
      initial={{ ...nobody(ours), what: person ? 'office' : 'person', office: offices.find(({ value }) => value === after?.office)?.value ?? 'member', since: today() }}
      save={({ what, office, since, ...who }, _version, id) => {
        const body = { ...whoOf(who), id, office, since: since as string };
        return after ? succeed.mutateAsync({ params: { seatId: after.id }, body: { ...body, same: what === 'office' } }) : add.mutateAsync({ params: { memberId: member.id }, body });
      }}>
      {(form) => <>
        {after && !person && <Segmented label={t`Co se mění`} value={form.values.what} onChange={(what) => form.setFieldValue('what', what)} options={[{ value: 'person', label: t`nastupuje někdo jiný` }, { value: 'office', label: t`jen role` }]} />}
        {before && <p className="meta">{form.values.what === 'person' ? <Trans>{before} bude ve skupině do předchozího dne a zůstane v historii.</Trans> : <Trans>{before} zůstává, od zvoleného dne v jiné roli.</Trans>}</p>}
        {(!after || form.values.what === 'person') && <WhoFields form={form} colleagues={ours} />}
        <Select label={labels.office} allowDeselect={false} data={offices} {...form.getInputProps('office')} />
        <DayField label={labels.since} {...form.getInputProps('since')} />
      </>}
    </FormSheet>
  );
}

/** Work contacts of somebody who sits there. */
export function ContactSheet({ seat, onClose }: { seat: GroupSeat; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(groups.changeSeat, anew), labels = { duty: t`Pracovní pozice`, email: t`Pracovní e-mail`, phone: t`Pracovní telefon` };
  return (
    <FormSheet<{ duty: string; email: string; phone: string }> title={t`Kontakt: ${seat.name}`} onClose={onClose} draft={`group-contact:${seat.id}`} labels={labels} done={t`Kontakt je uložený.`} version={seat.version} initial={{ duty: seat.duty, email: seat.email, phone: seat.phone }}
      save={(body, version) => change.mutateAsync({ params: { seatId: seat.id }, body, version })}>
      {(form) => <>
        <TextInput label={labels.duty} maxLength={120} {...form.getInputProps('duty')} />
        <TextInput label={labels.email} type="email" maxLength={200} {...form.getInputProps('email')} />
        <TextInput label={labels.phone} type="tel" maxLength={40} {...form.getInputProps('phone')} />
      </>}
    </FormSheet>
  );
}
