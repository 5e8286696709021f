import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { groups } from '../contract.ts';
import type { Group, GroupMember, GroupSeat } from '../shapes.ts';
import { anew } from './useGroup.ts';

/** Since when it is a member, how it became one, whether it votes. */
export function MembershipSheet({ member, onClose }: { member: GroupMember; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(groups.changeMember, anew), labels = { since: t`Členem od`, admission: t`Jak se členem stal`, voting: t`Má hlas` };
  return (
    <FormSheet<{ since: string | null; admission: string; voting: boolean }> title={t`Členství: ${member.name}`} onClose={onClose} draft={`group-membership:${member.id}`} labels={labels} done={t`Členství je uložené.`} version={member.version} initial={{ since: member.since, admission: member.admission, voting: member.voting }}
      shown={(field, value) => field === 'voting' ? (value ? t`ano` : t`ne`) : undefined} save={({ since, ...body }, version) => change.mutateAsync({ params: { memberId: member.id }, body: { ...body, since: since as string }, version })}>
      {(form) => <>
        <DayField label={labels.since} {...form.getInputProps('since')} />
        <TextInput label={labels.admission} maxLength={500} {...form.getInputProps('admission')} />
        <Checkbox size="md" label={labels.voting} {...form.getInputProps('voting', { type: 'checkbox' })} />
      </>}
    </FormSheet>
  );
}

/** A membership ends by a day, with the reason. */
export function EndMemberSheet({ member, onClose }: { member: GroupMember; onClose: () => void }) {
  const { t } = useLingui();
  const end = useChange(groups.endMember, anew), labels = { lastDay: t`Poslední den`, reason: t`Proč` };
  return (
    <FormSheet<{ lastDay: string | null; reason: string }> title={t`Ukončit členství: ${member.name}`} action={t`Ukončit členství`} onClose={onClose} draft={`group-member-end:${member.id}`} labels={labels} done={t`Členství je ukončené.`} version={member.version} initial={{ lastDay: today(), reason: '' }}
      save={({ lastDay, reason }, version) => end.mutateAsync({ params: { memberId: member.id }, body: { lastDay: lastDay as string, reason }, version })}>
      {(form) => <>
        <p className="meta"><Trans>Zástupci po tomto dni skupinu neuvidí. Historie zůstane; vrátí-li se člen, bude to nové členství.</Trans></p>
        <DayField label={labels.lastDay} {...form.getInputProps('lastDay')} />
        <Textarea label={labels.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}

/** Somebody sits there by a day only. */
export function EndSeatSheet({ seat, onClose }: { seat: GroupSeat; onClose: () => void }) {
  const { t } = useLingui();
  const end = useChange(groups.endSeat, anew), labels = { lastDay: t`Poslední den` };
  return (
    <FormSheet<{ lastDay: string | null }> title={t`Ukončit zastoupení: ${seat.name}`} action={t`Ukončit zastoupení`} onClose={onClose} draft={`group-seat-end:${seat.id}`} labels={labels} done={t`Zastoupení je ukončené.`} version={seat.version} initial={{ lastDay: today() }}
      save={({ lastDay }, version) => end.mutateAsync({ params: { seatId: seat.id }, body: { lastDay: lastDay as string }, version })}>
      {(form) => <>
        <p className="meta"><Trans>Členem zůstává, kdo ho poslal. Nového zástupce můžete přidat hned nebo později.</Trans></p>
        <DayField label={labels.lastDay} {...form.getInputProps('lastDay')} />
      </>}
    </FormSheet>
  );
}

/** The group ends by a day; without one it goes on. */
export function EndGroupSheet({ group, onClose }: { group: Group; onClose: () => void }) {
  const { t } = useLingui();
  const end = useChange(groups.end, anew), labels = { lastDay: t`Poslední den` }, over = group.endedOn !== null;
  return (
    <FormSheet<{ lastDay: string | null }> title={over ? t`Obnovit skupinu` : t`Ukončit skupinu`} action={over ? t`Obnovit` : t`Ukončit`} onClose={onClose} draft={`group-end:${group.id}`} labels={labels} done={over ? t`Skupina pracuje dál.` : t`Skupina je ukončená.`} version={group.version} initial={{ lastDay: over ? null : today() }}
      save={({ lastDay }, version) => end.mutateAsync({ params: { groupId: group.id }, body: { lastDay }, version })}>
      {(form) => over ? <p><Trans>Členové a zástupci zůstali, jak byli. Skupina zase může svolávat setkání a přijímat členy.</Trans></p> : <>
        <p className="meta"><Trans>Členové skupinu dál uvidí mezi skončenými, se setkáními a zápisy. Nikoho nového už nepřijme. Obnovit ji můžete kdykoli.</Trans></p>
        <DayField label={labels.lastDay} {...form.getInputProps('lastDay')} />
      </>}
    </FormSheet>
  );
}
