import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { meetingInvitations } from '../../invitations/contract.ts';
import { useMeetingWords } from '../words.ts';

/** Invitations to me that wait for an answer. Nothing is drawn when there is none. */
export default function TodayInvitations() {
  const { t } = useLingui();
  const items = useRead(meetingInvitations.unanswered).data?.items ?? [], words = useMeetingWords();
  if (!items.length) return null;
  return <Card title={t`Pozvání bez odpovědi`} count={items.length}><Rows label={t`Pozvání bez odpovědi`}>{items.map((one) => <Row key={one.id} to={`/setkani/${one.id}`} title={one.title} note={[words.when(one), one.organisation.shortName].filter(Boolean).join(' · ')} end={<Tag tone="waiting"><Trans>čeká na odpověď</Trans></Tag>} />)}</Rows></Card>;
}
