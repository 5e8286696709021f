import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { meetings } from '../../contract.ts';

/** The agenda in short. */
export default function AgendaCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const found = useRead(meetings.items, { params: { meetingId } });
  return (
    <Card title={t`Program`} action={<Link to={`/setkani/${meetingId}/program` as string}><Trans>Otevřít program</Trans></Link>}>
      <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Program`}>{items.map((one, at) => <Row key={one.id} lead={`${at + 1}.`} title={one.title} note={[one.section, one.presenter].filter(Boolean).join(' · ')} />)}</Rows> : <Empty><Trans>Program je zatím prázdný.</Trans></Empty>}</Reading>
    </Card>
  );
}
