import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconFlag, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, hours, number, today } from '#platform/i18n/format.ts';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import { courses, type CourseRow } from '../contract.ts';
import { CourseSheet } from './CourseSheet.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import { anew, useCourse } from './useCourse.ts';
import { useCourseWords } from './words.ts';

function AboutCard({ of }: { of: CourseRow }) {
  const { t } = useLingui();
  const topics = useCodes('work_topic', null, of.topics), language = useCodes('language'), { nameOf } = useTerritory(), held = number(of.held);
  return (
    <Card title={t`O kurzu`}>
      <Facts facts={[
        [t`Témata`, of.topics.map((code) => topics.label(code)).join(', ')], [t`Jazyk`, of.language && language.label(of.language)], [t`Služba`, of.service?.name], [t`Místo`, of.place?.name ?? of.placeText], [t`Obec s rozšířenou působností`, of.orpCode && nameOf(of.orpCode)],
        [t`Trvá`, [of.startsOn && day(of.startsOn), of.endsOn && day(of.endsOn)].filter(Boolean).join(' – ')], [t`Proběhlo setkání`, of.plannedSessions ? t`${held} z ${number(of.plannedSessions)}` : held], [t`Účastí celkem`, number(of.came)], [t`Celkem`, of.minutes > 0 && hours(of.minutes / 60)], [t`Pro kolik lidí`, of.capacity && number(of.capacity)],
      ]} />
    </Card>
  );
}
function CloseSheet({ of, onClose }: { of: CourseRow; onClose: () => void }) {
  const { t } = useLingui();
  const close = useChange(courses.close, anew), labels = { closedOn: t`Poslední den` };
  return (
    <FormSheet<{ closedOn: string | null }> title={t`Uzavřít kurz`} onClose={onClose} draft={`course-end:${of.id}`} labels={labels} done={t`Kurz je uzavřený.`} initial={{ closedOn: of.endsOn && of.endsOn <= today() ? of.endsOn : today() }} version={of.version}
      save={({ closedOn }, version) => close.mutateAsync({ params: { courseId: of.id }, version, body: { closedOn: closedOn ?? today() } })}>
      {(form) => <DayField label={labels.closedOn} {...form.getInputProps('closedOn')} />}
    </FormSheet>
  );
}

/** One course: sessions, people, what it is about. */
export default function CoursePage() {
  const { t } = useLingui();
  const { courseId = '' } = useParams({ strict: false }) as { courseId?: string }, found = useCourse(courseId), of = found.data, words = useCourseWords(), [sheet, setSheet] = useState<'change' | 'close'>(), close = () => setSheet(undefined);
  const reopen = useChange(courses.close, anew);
  return (
    <Page back={{ to: '/prace/kurzy', label: t`Kurzy` }} title={of?.name ?? t`Kurz`} subtitle={of && <span className="inline"><Tag>{words.kind[of.kind]}</Tag>{of.closedOn && <Tag tone="done"><Trans>skončil {day(of.closedOn)}</Trans></Tag>}</span>}
      tools={of?.mine && <>
        <Button variant="default" leftSection={<IconPencil size={18} />} onClick={() => setSheet('change')}><Trans>Změnit</Trans></Button>
        {of.closedOn ? <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ params: { courseId }, version: of.version, body: { closedOn: null } })}><Trans>Znovu otevřít</Trans></Button> : <Button variant="default" leftSection={<IconFlag size={18} />} onClick={() => setSheet('close')}><Trans>Uzavřít kurz</Trans></Button>}
      </>}>
      <Reading of={found}>{(course) => <div className="stack">
        <SessionsCard of={course} />
        <PeopleCard of={course} />
        <AboutCard of={course} />
      </div>}</Reading>
      {of && sheet === 'change' && <CourseSheet course={of} onClose={close} />}
      {of && sheet === 'close' && <CloseSheet of={of} onClose={close} />}
    </Page>
  );
}
