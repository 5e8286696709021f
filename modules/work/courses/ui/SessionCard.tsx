import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { today } from '#platform/i18n/format.ts';
import { courses } from '../contract.ts';
import { AttendanceSheet } from './AttendanceSheet.tsx';
import { useCourse } from './useCourse.ts';
import { useCourseWords } from './words.ts';

function Write({ courseId, meetingId, onClose }: { courseId: string; meetingId: string; onClose: () => void }) {
  const found = useCourse(courseId), session = found.data?.sessions.find((one) => one.meetingId === meetingId);
  return found.data && session ? <AttendanceSheet course={found.data} session={session} onClose={onClose} /> : null;
}

/** On the page of a session: of which course it is, and who came. */
export default function SessionCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const found = useRead(courses.session, { params: { meetingId } }), words = useCourseWords(), [writing, setWriting] = useState(false);
  return (
    <Card title={t`Kurz`}>
      <Reading of={found}>{({ course, session }) => <div className="stack">
        <p className="inline"><Link to={`/prace/kurzy/${course.id}` as string}>{course.name}</Link>{session.recordId && <Tag tone="done">{words.people(session.clients + session.anonymous)}</Tag>}</p>
        {!session.recordId && !session.cancelled && session.onDay && session.onDay <= today() && <div><Button variant="default" leftSection={<IconChecks size={18} />} onClick={() => setWriting(true)}><Trans>Zapsat docházku</Trans></Button></div>}
        {writing && <Write courseId={course.id} meetingId={meetingId} onClose={() => setWriting(false)} />}
      </div>}</Reading>
    </Card>
  );
}
