import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { OrpPicker, PlacePicker, ServicePicker, useCodes } from '#modules/directory/ui/index.ts';
import { useMe } from '#platform/design/me.ts';
import contact from '../../ui/Contact.module.css';
import { courses, type CourseRow } from '../contract.ts';
import type { CourseKind } from '../rules.ts';
import { anew } from './useCourse.ts';
import { useCourseWords } from './words.ts';

type Values = { name: string; kind: CourseKind; topics: string[]; language: string | null; serviceId: string | null; placeId: string | null; place: string; orpCode: string | null; startsOn: string | null; endsOn: string | null; plannedSessions: number | string; capacity: number | string };
const initialOf = (of: CourseRow | undefined): Values => of ? { ...of, serviceId: of.service?.id ?? null, placeId: of.place?.id ?? null, place: of.placeText, plannedSessions: of.plannedSessions ?? '', capacity: of.capacity ?? '' }
  : { name: '', kind: 'sociocultural', topics: [], language: null, serviceId: null, placeId: null, place: '', orpCode: null, startsOn: null, endsOn: null, plannedSessions: '', capacity: '' };
/** Folded until something stands or is wrong in it; whoever unfolded it keeps it open. */
const opened = (something: unknown) => Boolean(something) || undefined;
const whole = (value: number | string) => (value === '' ? null : Number(value));

/** A new course, or another name, place and dates of one. */
export function CourseSheet({ course, onClose, onMade }: { course?: CourseRow; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const words = useCourseWords(), topics = useCodes('work_topic', null, course?.topics), languages = useCodes('language'), add = useChange(courses.add, anew), change = useChange(courses.change, anew), us = useMe().membership.organisation.id;
  const labels = { name: t`Název`, kind: t`Druh`, topics: t`Témata`, language: t`Jazyk kurzu`, serviceId: t`Služba`, placeId: t`Místo`, place: t`Místo slovy`, orpCode: t`Obec s rozšířenou působností`, startsOn: t`Začíná`, endsOn: t`Končí`, plannedSessions: t`Kolik setkání`, capacity: t`Pro kolik lidí` };
  return (
    <FormSheet<Values> title={course ? t`Změnit kurz` : t`Nový kurz`} onClose={onClose} draft={`course:${course?.id ?? 'new'}`} labels={labels} done={t`Kurz je uložený.`} initial={initialOf(course)} version={course?.version ?? 0}
      save={async ({ name, kind, topics: chosen, language, serviceId, placeId, place, orpCode, startsOn, endsOn, plannedSessions, capacity }, version, id) => {
        const body = { name, kind, topics: chosen, language, serviceId, placeId, place, orpCode: placeId ? null : orpCode, startsOn, endsOn, plannedSessions: whole(plannedSessions), capacity: whole(capacity) };
        if (course) return change.mutateAsync({ params: { courseId: course.id }, body, version });
        await add.mutateAsync({ body: { ...body, id } });
        onMade?.(id);
      }}>
      {(form) => <>
        <TextInput label={labels.name} maxLength={200} {...form.getInputProps('name')} />
        <Select label={labels.kind} allowDeselect={false} data={words.kinds} {...form.getInputProps('kind')} />
        <PlacePicker label={labels.placeId} clearable value={form.values.placeId} onChange={(id) => form.setFieldValue('placeId', id)} error={form.errors['placeId']} />
        {!form.values.placeId && (
          <details className={contact.details} open={opened(form.values.place || form.values.orpCode || form.errors['place'] || form.errors['orpCode'])}>
            <summary><Trans>Místo jen slovy, obec</Trans></summary>
            <div className="stack">
              <TextInput label={labels.place} maxLength={200} {...form.getInputProps('place')} />
              <OrpPicker label={labels.orpCode} value={form.values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} error={form.errors['orpCode']} />
            </div>
          </details>
        )}
        <div className="columns">
          <DayField label={labels.startsOn} {...form.getInputProps('startsOn')} />
          <DayField label={labels.endsOn} {...form.getInputProps('endsOn')} />
        </div>
        <div className="columns">
          <NumberInput label={labels.plannedSessions} min={1} max={500} allowDecimal={false} {...form.getInputProps('plannedSessions')} />
          <NumberInput label={labels.capacity} min={1} max={1000} allowDecimal={false} {...form.getInputProps('capacity')} />
        </div>
        <details className={contact.details} open={opened(form.values.topics.length || form.values.language || form.values.serviceId || form.errors['topics'] || form.errors['language'] || form.errors['serviceId'])}>
          <summary><Trans>Témata, jazyk, služba</Trans></summary>
          <div className="stack">
            <MultiSelect label={labels.topics} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={topics.options} {...form.getInputProps('topics')} />
            <Select label={labels.language} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={languages.options} {...form.getInputProps('language')} />
            <ServicePicker label={labels.serviceId} clearable where={{ organisationId: us }} value={form.values.serviceId} onChange={(id) => form.setFieldValue('serviceId', id)} error={form.errors['serviceId']} description={t`Nevyplněno: vaše služba.`} />
          </div>
        </details>
      </>}
    </FormSheet>
  );
}
