import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarPlus, IconChecks, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { keepFile } from '#platform/design/keepFile.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today, weekday } from '#platform/i18n/format.ts';
import { courses, type Course, type Session } from '../contract.ts';
import { AttendanceSheet } from './AttendanceSheet.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { useCourseWords } from './words.ts';

/** Planned and held sessions; the next one to be written stands first among the buttons. */
export function SessionsCard({ of }: { of: Course }) {
  const { t } = useLingui();
  const words = useCourseWords(), [writing, setWriting] = useState<Session | 'unplanned'>(), [planning, setPlanning] = useState(false);
  const print = useChange(courses.sheet, { onDone: (file) => keepFile(file, 'prezencni-listina.pdf') });
  const when = (one: Session) => (one.onDay ? [`${weekday(one.onDay)} ${day(one.onDay)}`, [one.startsAt, one.endsAt].filter(Boolean).join('–')].filter(Boolean).join(' ') : t`bez data`);
  const may = of.mine && !of.closedOn;
  return (
    <Card title={t`Setkání`} count={of.sessions.length} action={may && <Button variant="default" size="xs" leftSection={<IconCalendarPlus size={16} />} onClick={() => setPlanning(true)}><Trans>Naplánovat</Trans></Button>}>
      <ProblemAlert problem={print.error} />
      {of.sessions.length ? (
        <Rows label={t`Setkání kurzu`}>{of.sessions.map((one) => (
          <Row key={one.meetingId ?? one.recordId} {...(one.meetingId && { to: `/setkani/${one.meetingId}` })} title={when(one)}
            note={[one.place, one.recordId && words.people(one.clients + one.anonymous), one.recordId && one.anonymous > 0 && t`z toho ${one.anonymous} beze jména`].filter(Boolean).join(' · ')}
            end={one.cancelled ? <Tag><Trans>zrušeno</Trans></Tag> : one.recordId ? <Tag tone="done"><Trans>zapsáno</Trans></Tag> : <>
              {one.meetingId && <Button variant="subtle" size="xs" leftSection={<IconPrinter size={16} />} loading={print.isPending && print.variables.query?.meetingId === one.meetingId} onClick={() => print.mutate({ params: { courseId: of.id }, query: { meetingId: one.meetingId! } })}><Trans>Listina</Trans></Button>}
              {may && one.onDay && one.onDay <= today() && <Button variant="default" size="xs" leftSection={<IconChecks size={16} />} onClick={() => setWriting(one)}><Trans>Zapsat docházku</Trans></Button>}
            </>} />
        ))}</Rows>
      ) : <Empty><Trans>Zatím žádné setkání. Naplánujte je, nebo zapište docházku bez plánování.</Trans></Empty>}
      {may && <div><Button variant="subtle" size="xs" onClick={() => setWriting('unplanned')}><Trans>Zapsat setkání, které nebylo v plánu</Trans></Button></div>}
      {planning && <PlanSheet course={of} onClose={() => setPlanning(false)} />}
      {writing && <AttendanceSheet course={of} session={writing === 'unplanned' ? null : writing} onClose={() => setWriting(undefined)} />}
    </Card>
  );
}
