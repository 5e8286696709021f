import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { number } from '#platform/i18n/format.ts';
import { beginnings } from '../../agenda/rules.ts';
import { meetings } from '../../contract.ts';
import { useMeeting } from '../useMeeting.ts';
import { clock } from '../words.ts';

const shown = 8;
/** The agenda in short. */
export default function AgendaCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const of = useMeeting(meetingId).data, found = useRead(meetings.items, { params: { meetingId } });
  return (
    <Card title={t`Program`} {...(found.data && { count: found.data.items.length })} action={<Link to={`/setkani/${meetingId}/program` as string}><Trans>Otevřít program</Trans></Link>}>
      <Reading of={found}>{({ items }) => {
        const times = beginnings(of?.startsAt ?? null, items), timed = times.every((time) => time !== null), rest = items.length - shown;
        return items.length ? <>
          <Rows label={t`Program`}>{items.slice(0, shown).map((one, at) => <Row key={one.id} lead={timed ? clock(times[at]!) : `${at + 1}.`} title={one.title} note={[one.section, one.presenter].filter(Boolean).join(' · ') || undefined} />)}</Rows>
          {rest > 0 && <p className="meta"><Trans>a dalších bodů: {number(rest)}</Trans></p>}
        </> : <Empty><Trans>Program je zatím prázdný.</Trans></Empty>;
      }}</Reading>
    </Card>
  );
}
