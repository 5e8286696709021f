import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import { cases } from '#modules/cases/contract.ts';

/** Cases without a record or a step for longer than the organisation wants; a worker sees the own ones. */
export default function StillCard() {
  const { role } = useMe().membership;
  const found = useRead(cases.list, { query: { still: 'true', limit: 5, ...(role === 'worker' && { mine: 'true' }) } }, { enabled: role === 'worker' || role === 'coordinator' || role === 'head' });
  if (found.error) return <Card title={<Trans>Případy bez pohybu</Trans>}><ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /></Card>;
  if (!found.data?.items.length) return null;
  return (
    <Card title={<Trans>Případy bez pohybu</Trans>} action={found.data.next && <Link to={'/pripady' as string} search={{ still: true } as never} style={{ fontWeight: 600, color: 'var(--action)' }}><Trans>Všechny</Trans></Link>}>
      <Rows>{found.data.items.map((one) => <Row key={one.id} title={one.label} note={<Trans>poslední pohyb {dayShort(one.lastActivity)}</Trans>} to={`/pripady/${one.id}`}
        end={<Tag tone="soon"><Plural value={one.stillDays ?? 0} one="# den" few="# dny" many="# dne" other="# dní" /></Tag>} />)}</Rows>
    </Card>
  );
}
