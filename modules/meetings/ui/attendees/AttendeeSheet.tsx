import { Checkbox, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { meetings, type Attendee, type Meeting } from '../../contract.ts';
import { parts } from '../../rules.ts';
import type { Part } from '../../shapes.ts';
import { anew } from '../useMeeting.ts';
import { useMeetingWords } from '../words.ts';

type Values = { name: string; email: string; part: Part; voting: boolean };

/** One of those invited: name and address of somebody without an account, as what they come, their vote; off the list. */
export function AttendeeSheet({ meeting, of, onClose }: { meeting: Meeting; of: Attendee; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(meetings.changeAttendee, anew), remove = useChange(meetings.removeAttendee, anew), words = useMeetingWords(), params = { meetingId: meeting.id, attendeeId: of.id };
  const account = of.membershipId !== null, labels = { name: t`Jméno`, email: t`E-mail`, part: t`Přichází jako`, voting: t`Má hlas` };
  return (
    <FormSheet<Values> title={of.name} onClose={onClose} draft={`attendee:${of.id}`} labels={labels} done={t`Uloženo.`} initial={{ name: of.name, email: of.email ?? '', part: of.part, voting: of.voting }} version={of.version}
      shown={(field, value) => field === 'part' ? words.part[value as Part] : field === 'voting' ? (value ? t`ano` : t`ne`) : undefined}
      save={({ name, email, ...values }, version) => change.mutateAsync({ params, version, body: { ...values, ...(!account && { name, email }) } })}
      remove={{ ask: of.toldSequence === null ? t`Odebrat ze seznamu?` : t`Odebrat ze seznamu? E-mailem se dozví, že se jich setkání netýká.`, run: () => remove.mutateAsync({ params }) }}>
      {(form) => <>
        {!account && !of.personId && <TextInput label={labels.name} maxLength={120} {...form.getInputProps('name')} />}
        {!account && <TextInput label={labels.email} type="email" description={of.toldSequence !== null ? t`Na novou adresu odejde pozvánka znovu, až ji odešlete.` : undefined} maxLength={200} {...form.getInputProps('email')} />}
        <Select label={labels.part} allowDeselect={false} data={parts.map((value) => ({ value, label: words.part[value] }))} {...form.getInputProps('part')} />
        <Checkbox label={labels.voting} {...form.getInputProps('voting', { type: 'checkbox' })} />
        {of.answer !== 'none' && <p className="meta"><Trans>Odpověď:</Trans> {words.answer[of.answer]}{of.answerNote && ` · „${of.answerNote}“`}</p>}
      </>}
    </FormSheet>
  );
}
