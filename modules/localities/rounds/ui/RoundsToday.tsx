import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { rounds } from '../contract.ts';
import { useRoundWords } from './words.ts';

/** Screening rounds I go on today and tomorrow; nothing when there are none. */
export default function RoundsToday() {
  const { t } = useLingui();
  const { membership: { role } } = useMe(), withClients = role === 'worker' || role === 'head' || role === 'coordinator';
  const items = useRead(rounds.mine, undefined, { enabled: withClients }).data?.items ?? [], words = useRoundWords();
  if (items.length === 0) return null;
  return (
    <Card title={t`Depistáž`} count={items.length}>
      <Rows>{items.map((one) => <Row key={one.id} title={one.caseLabel} to={`/depistaz/${one.id}`} note={[words.span(one), words.mode[one.mode], one.workers.map(({ name }) => name).filter(Boolean).join(', ')].join(' · ')} end={<span className="meta">{words.done(one.counts)}</span>} />)}</Rows>
    </Card>
  );
}
