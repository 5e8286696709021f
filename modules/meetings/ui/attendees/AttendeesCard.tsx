import { useLingui, Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { meetings } from '../../contract.ts';
import { useMeetingWords } from '../words.ts';

/** Who is invited and what they answered. */
export default function AttendeesCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const found = useRead(meetings.attendees, { params: { meetingId } }), words = useMeetingWords();
  return (
    <Card title={t`Pozvaní`} {...(found.data && { count: found.data.items.length })}>
      <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Pozvaní`}>{items.map((one) => <Row key={one.id} title={one.name} note={[one.organisation?.shortName, one.memberName, words.part[one.part]].filter(Boolean).join(' · ')} end={<Tag tone={words.answerTone[one.answer]}>{words.answer[one.answer]}</Tag>} />)}</Rows>
        : <Empty><Trans>Zatím není nikdo pozvaný.</Trans></Empty>}</Reading>
    </Card>
  );
}
