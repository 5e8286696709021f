import { Checkbox, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { z } from 'zod';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { ColleaguePicker } from '#modules/access/ui/index.ts';
import { meetings, type Meeting } from '../contract.ts';
import type { MeetingKind } from '../shapes.ts';
import { anew } from './useMeeting.ts';
import { clock, useMeetingWords } from './words.ts';

/** A session of a course is planned in the course: it is changed here, not called. */
type CalledKind = Exclude<MeetingKind, 'course'>;
type Values = { kind: MeetingKind; title: string; onDay: string | null; startsAt: string; endsAt: string; place: string; online: string; facilitatorId: string; facilitatorName: string; noteTakerId: string; past: boolean };
export type MeetingStart = Partial<Values> & { groupId?: string | null; previousId?: string | null };

/** A new meeting, or another name, time and place of one. */
export function MeetingSheet({ meeting, start = {}, kinds, onClose, onMade }: { meeting?: Meeting; start?: MeetingStart; /** Which may be chosen. */ kinds?: readonly MeetingKind[]; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const words = useMeetingWords(), create = useChange(meetings.create, anew), change = useChange(meetings.change, anew);
  const { groupId = null, previousId = null, ...given } = start;
  const initial: Values = meeting
    ? { kind: meeting.kind, title: meeting.title, onDay: meeting.onDay, startsAt: meeting.startsAt ?? '', endsAt: meeting.endsAt ?? '', place: meeting.place, online: meeting.online, facilitatorId: meeting.facilitator?.membershipId ?? '', facilitatorName: meeting.facilitatorName, noteTakerId: meeting.noteTaker?.membershipId ?? '', past: false }
    : { kind: kinds?.[0] ?? 'team', title: '', onDay: null, startsAt: '', endsAt: '', place: '', online: '', facilitatorId: '', facilitatorName: '', noteTakerId: '', past: false, ...given };
  const labels = { title: t`Název`, onDay: t`Den`, startsAt: t`Od`, endsAt: t`Do`, place: t`Místo`, online: t`Odkaz na hovor`, facilitatorId: t`Vede`, facilitatorName: t`Vede (bez účtu)`, noteTakerId: t`Zapisuje`, kind: t`Druh`, past: t`Den už minul` };
  const isPast = ({ onDay }: Pick<Values, 'onDay'>) => onDay !== null && onDay < today() && onDay !== meeting?.onDay;
  const schema = z.custom<Values>().superRefine((values, ctx) => { if (isPast(values) && !values.past) ctx.addIssue({ code: 'custom', path: ['past'], message: t`Potvrďte, že den opravdu má být v minulosti.` }); });
  const offered = words.kindOptions.filter(({ value }) => value !== 'conference' && (!kinds || kinds.includes(value)));
  return (
    <FormSheet<Values> title={meeting ? t`Změnit setkání` : t`Nové setkání`} onClose={onClose} draft={`meeting:${meeting?.id ?? groupId ?? 'new'}`} labels={labels} done={t`Setkání je uložené.`} initial={initial} schema={schema} version={meeting?.version ?? 0}
      shown={(field, value) => field === 'startsAt' || field === 'endsAt' ? clock(String(value ?? '')) : undefined}
      save={async ({ kind, past: _, ...values }, version, id) => {
        const body = { ...values, startsAt: values.startsAt || null, endsAt: values.endsAt || null, facilitatorId: values.facilitatorId || null, noteTakerId: values.noteTakerId || null };
        if (meeting) return change.mutateAsync({ params: { meetingId: meeting.id }, body: { ...body, reviewOn: meeting.reviewOn }, version });
        await create.mutateAsync({ body: { ...body, id, kind: kind as CalledKind, groupId, previousId } });
        onMade?.(id);
      }}>
      {(form) => <>
        {!meeting && offered.length > 1 && <Select label={labels.kind} allowDeselect={false} data={offered} {...form.getInputProps('kind')} />}
        <TextInput label={labels.title} description={t`Vidí ho pozvaní v Souběhu. V e-mailu nikdy není.`} maxLength={200} {...form.getInputProps('title')} />
        <DayField label={labels.onDay} description={t`Může zůstat prázdný, dokud se termín hledá.`} {...form.getInputProps('onDay')} />
        {isPast(form.values) && <Checkbox label={t`Vím, že den už minul, zapisuji zpětně`} {...form.getInputProps('past', { type: 'checkbox' })} />}
        {meeting?.state === 'invited' && <p className="meta"><Trans>Změní-li se den, čas nebo místo, všichni, kdo mají pozvánku, dostanou hned e-mail se změnou.</Trans></p>}
        <div className="columns">
          <TextInput label={labels.startsAt} type="time" {...form.getInputProps('startsAt')} />
          <TextInput label={labels.endsAt} type="time" {...form.getInputProps('endsAt')} />
        </div>
        <TextInput label={labels.place} maxLength={300} {...form.getInputProps('place')} />
        <TextInput label={labels.online} type="url" maxLength={500} {...form.getInputProps('online')} />
        {(meeting?.kind ?? form.values.kind) === 'supervision' && <TextInput label={t`Supervizor nebo supervizorka`} description={t`Kdo nemá v Souběhu účet.`} maxLength={120} {...form.getInputProps('facilitatorName')} />}
        <div className="columns">
          <ColleaguePicker label={labels.facilitatorId} value={form.values.facilitatorId} onChange={(id) => form.setFieldValue('facilitatorId', id)} error={form.errors['facilitatorId']} />
          <ColleaguePicker label={labels.noteTakerId} value={form.values.noteTakerId} onChange={(id) => form.setFieldValue('noteTakerId', id)} error={form.errors['noteTakerId']} />
        </div>
      </>}
    </FormSheet>
  );
}
