import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number, today } from '#platform/i18n/format.ts';
import { applications } from '../contract.ts';
import { urgency } from '../rules.ts';

/** Applications to be decided soon or late. Whose they are is said where they are opened. */
export default function DueCard() {
  const { t } = useLingui();
  const due = useRead(applications.due).data;
  if (!due?.items.length) return null;
  return (
    <Card title={t`Žádosti o službu k rozhodnutí`} count={due.items.length + due.more}>
      <Rows>{due.items.map((one) => <Row key={one.id} to={`/sit/zadosti/${one.id}`} title={one.service} note={t`přijato ${day(one.receivedOn)}`} end={<Tag tone={urgency(one.decideBy, today()) === 'late' ? 'late' : 'soon'}><Trans>do {day(one.decideBy)}</Trans></Tag>} />)}</Rows>
      {due.more > 0 && <p className="meta"><Trans>a další: {number(due.more)}</Trans></p>}
    </Card>
  );
}
