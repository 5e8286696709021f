import { NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { day, today, weekday } from '#platform/i18n/format.ts';
import { courses, type Course } from '../contract.ts';
import { sessionDays } from '../rules.ts';
import { anew } from './useCourse.ts';

type Values = { first: string | null; count: number | string; every: string; startsAt: string; endsAt: string };

/** Sessions week by week: the days are shown before anything is made. */
export function PlanSheet({ course, onClose }: { course: Course; onClose: () => void }) {
  const { t } = useLingui();
  const plan = useChange(courses.plan, anew), left = Math.max((course.plannedSessions ?? 1) - course.sessions.filter(({ cancelled }) => !cancelled).length, 1);
  const labels = { first: t`První den`, count: t`Kolik setkání`, every: t`Jak často`, startsAt: t`Od`, endsAt: t`Do` };
  const last = course.sessions.findLast(({ startsAt }) => startsAt !== null);
  const daysOf = ({ first, count, every }: Values) => (first && count !== '' ? sessionDays(first, Math.min(Number(count), 60), Number(every)) : []);
  const schema = z.custom<Values>().superRefine((values, ctx) => {
    const no = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (!values.first) no('first', t`Vyberte den.`);
    if (values.count === '' || Number(values.count) < 1 || Number(values.count) > 60) no('count', t`Napište počet od 1 do 60.`);
    if (!values.startsAt) no('startsAt', t`Napište začátek.`);
    if (!values.endsAt) no('endsAt', t`Napište konec.`);
    else if (values.startsAt && values.endsAt <= values.startsAt) no('endsAt', t`Konec je před začátkem.`);
  });
  return (
    <FormSheet<Values> title={t`Naplánovat setkání`} onClose={onClose} draft={`course-plan:${course.id}`} labels={labels} action={t`Naplánovat`} done={t`Setkání jsou v kalendáři.`} schema={schema}
      initial={{ first: course.startsOn && course.startsOn >= today() ? course.startsOn : null, count: Math.min(left, 60), every: '1', startsAt: last?.startsAt ?? '', endsAt: last?.endsAt ?? '' }}
      save={(values) => plan.mutateAsync({ params: { courseId: course.id }, body: { sessions: daysOf(values).map((onDay) => ({ id: newId(), onDay, startsAt: values.startsAt, endsAt: values.endsAt })) } })}>
      {(form) => <>
        <DayField label={labels.first} {...form.getInputProps('first')} />
        <div className="columns">
          <NumberInput label={labels.count} min={1} max={60} allowDecimal={false} {...form.getInputProps('count')} />
          <Select label={labels.every} allowDeselect={false} data={[{ value: '1', label: t`každý týden` }, { value: '2', label: t`jednou za 14 dní` }, { value: '4', label: t`jednou za 4 týdny` }]} {...form.getInputProps('every')} />
        </div>
        <div className="columns">
          <TextInput label={labels.startsAt} type="time" {...form.getInputProps('startsAt')} />
          <TextInput label={labels.endsAt} type="time" {...form.getInputProps('endsAt')} />
        </div>
        {daysOf(form.values).length > 0 && <p className="meta"><Trans>Setkání budou: {daysOf(form.values).map((one) => `${weekday(one)} ${day(one)}`).join(', ')}. Svátky jsou přeskočené.</Trans></p>}
      </>}
    </FormSheet>
  );
}
