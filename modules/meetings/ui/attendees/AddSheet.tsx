import { Alert, MultiSelect, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { meetings, type Attendee, type Meeting } from '../../contract.ts';
import { parts } from '../../rules.ts';
import type { Part } from '../../shapes.ts';
import { anew } from '../useMeeting.ts';
import { useMeetingWords } from '../words.ts';
import { peopleIn } from './people.ts';

type Values = { colleagues: string[]; others: string; part: Part };

/** People onto the list: colleagues by choice, others by name and address, one on a line. */
export function AddSheet({ meeting, known, onClose }: { meeting: Meeting; known: readonly Attendee[]; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(meetings.addAttendees, anew), words = useMeetingWords();
  const there = new Set(known.flatMap(({ membershipId }) => membershipId ?? [])), colleagues = useColleagues().filter((one) => !there.has(one.membershipId));
  const labels = { colleagues: t`Kolegyně a kolegové`, others: t`Další lidé`, part: t`Přicházejí jako` };
  return (
    <FormSheet<Values> title={t`Přidat pozvané`} action={t`Přidat`} onClose={onClose} draft={`attendees:${meeting.id}`} labels={labels} done={t`Přidáno. Pozvánku dostanou, až ji odešlete.`} initial={{ colleagues: [], others: '', part: meeting.kind === 'conference' ? 'professional' : 'member' }}
      save={({ colleagues: chosen, others, part }) => {
        const attendees = [...chosen.map((membershipId) => ({ id: newId(), membershipId, part })), ...peopleIn(others).map((one) => ({ id: newId(), ...one, part: part === 'member' ? 'guest' as const : part }))];
        return attendees.length ? add.mutateAsync({ params: { meetingId: meeting.id }, body: { attendees } }) : Promise.resolve();
      }}>
      {(form) => {
        const people = peopleIn(form.values.others), without = people.filter(({ email }) => !email);
        return <>
          <MultiSelect label={labels.colleagues} searchable clearable data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} {...form.getInputProps('colleagues')} />
          <Textarea label={labels.others} description={t`Každý na vlastním řádku: jméno a e-mail, třeba Jana Nová jana@obec.cz. Bez e-mailu jim dáte vědět jinak.`} autosize minRows={3} maxRows={12} {...form.getInputProps('others')} />
          {people.length > 0 && <p className="meta" role="status"><Trans>Rozpoznáno lidí: {people.length}</Trans></p>}
          {without.length > 0 && <Alert color="yellow" variant="light"><Trans>Bez e-mailu: {without.map(({ name }) => name).join(', ')}</Trans></Alert>}
          <Select label={labels.part} allowDeselect={false} data={parts.map((value) => ({ value, label: words.part[value] }))} {...form.getInputProps('part')} />
        </>;
      }}
    </FormSheet>
  );
}
