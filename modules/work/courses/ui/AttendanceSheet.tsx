import { NumberInput, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { work } from '../../contract.ts';
import { asksUnderstanding, type Mode, understandings, type Understood } from '../../rules.ts';
import { useWorkWords } from '../../ui/words.tsx';
import { courses, type CourseRow, type Enrolment, type Session } from '../contract.ts';
import { anew } from './useCourse.ts';

type Values = { onDay: string | null; minutes: number | string; mode: Mode; here: string[]; understood: Understood | null; others: number | string; citizenship: string | null; facts: string };
const minutesBetween = (from: string | null, to: string | null) => { const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)); return from && to ? at(to) - at(from) : 90; };

function Form({ course, session, people, onClose }: { course: CourseRow; session: Session | null; people: readonly Enrolment[]; onClose: () => void }) {
  const { t } = useLingui();
  const write = useChange(work.add, { invalidates: [...anew.invalidates, work.mine, work.sums] }), citizenship = useCodes('citizenship'), words = useWorkWords();
  // Asked as in every record: only of clients who are named, and never filled beforehand.
  const asks = ({ here }: Values) => here.length > 0 && asksUnderstanding({ interpreter: '', language: course.language });
  const labels = { onDay: t`Den`, minutes: t`Minut`, mode: t`Jak`, understood: t`Umí lidé zopakovat to hlavní vlastními slovy?`, here: t`Kdo přišel`, others: t`Další lidé beze jména`, citizenship: t`Odkud jsou`, facts: t`Co se dělo` };
  const schema = z.custom<Values>().superRefine((values, ctx) => {
    const no = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (!values.onDay) no('onDay', t`Vyberte den.`);
    else if (values.onDay > today()) no('onDay', t`Zapisuje se práce, která už proběhla.`);
    if (asks(values) && values.understood === null) no('understood', t`Vyberte, jak bylo rozuměno; „neověřeno“ je také odpověď.`);
    if (values.minutes === '' || Number(values.minutes) < 1) no('minutes', t`Napište, kolik minut setkání trvalo.`);
  });
  return (
    <FormSheet<Values> title={t`Zapsat docházku`} onClose={onClose} draft={`attendance:${session?.meetingId ?? course.id}`} labels={labels} done={t`Docházka je zapsaná.`} schema={schema}
      initial={{ onDay: session?.onDay ?? today(), minutes: minutesBetween(session?.startsAt ?? null, session?.endsAt ?? null), mode: 'office', understood: null, here: [], others: '', citizenship: null, facts: '' }}
      save={({ onDay, minutes, mode, understood, here, others, citizenship: from, facts }, _, id) => write.mutateAsync({ body: {
        id, onDay: onDay!, atTime: session?.startsAt ?? null, minutes: Number(minutes), mode, directness: 'direct', about: here, facts: facts || course.name, place: session?.place || course.placeText,
        language: here.length ? course.language : null, understood: here.length ? understood : null,
        details: { kind: 'course', courseId: course.id, meetingId: session?.meetingId ?? null, serviceId: course.service?.id ?? null, placeId: course.place?.id ?? null, orpCode: course.orpCode, topics: course.topics, groups: Number(others) > 0 ? [{ people: Number(others), citizenship: from }] : [] },
      } })}>
      {(form) => <>
        {people.length > 0 ? <CheckChips label={labels.here} options={people.map(({ personId, name }) => ({ value: personId, label: name }))} value={form.values.here} onChange={(here) => form.setFieldValue('here', here)} error={form.errors['here']} />
          : <p className="meta"><Trans>Nikdo není zapsaný jménem. Stačí počet, nebo lidi nejdřív zapište do kurzu.</Trans></p>}
        <div className="columns">
          <NumberInput label={labels.others} min={0} max={1000} allowDecimal={false} {...form.getInputProps('others')} />
          <Select label={labels.citizenship} searchable clearable data={citizenship.options} {...form.getInputProps('citizenship')} />
        </div>
        <div className="columns">
          <DayField label={labels.onDay} {...form.getInputProps('onDay')} />
          <NumberInput label={labels.minutes} min={1} max={1440} allowDecimal={false} {...form.getInputProps('minutes')} />
        </div>
        <Segmented<Mode> label={labels.mode} value={form.values.mode} onChange={(mode) => form.setFieldValue('mode', mode)} options={(['office', 'field', 'online'] as const).map((value) => ({ value, label: words.mode[value] }))} />
        {asks(form.values) && <Segmented<Understood> label={labels.understood} value={form.values.understood as Understood} onChange={(understood) => form.setFieldValue('understood', understood)} error={form.errors['understood']} options={understandings.map((value) => ({ value, label: words.understood[value] }))} />}
        <Textarea label={labels.facts} autosize minRows={2} maxLength={20_000} {...form.getInputProps('facts')} />
      </>}
    </FormSheet>
  );
}

/** Who came to a session: becomes its record of work. */
export function AttendanceSheet({ course, session, onClose }: { course: CourseRow; session: Session | null; onClose: () => void }) {
  const found = useRead(courses.people, { params: { courseId: course.id } });
  return <Reading of={found}>{({ items }) => <Form course={course} session={session} people={items.filter(({ until }) => until === null)} onClose={onClose} />}</Reading>;
}
