import { Anchor } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { audits } from '../contract.ts';
import { AuditRow } from './AuditRow.tsx';

/** On „Kvalita“: audits, those that wait for me first. */
export default function AuditsCard() {
  const { t } = useLingui(), list = useRead(audits.list, { query: { limit: 5 } });
  return (
    <Card title={t`Audity`} action={<Anchor component={Link} to="/kvalita/audity" mih="var(--target)" aria-label={t`Všechny audity`}><Trans>Všechny</Trans></Anchor>}>
      <Reading of={list}>{({ items }) => items.length ? <Rows label={t`Audity`}>{items.map((one) => <AuditRow key={one.id} of={one} />)}</Rows> : <Empty><Trans>Žádný audit, který byste četli nebo vedli.</Trans></Empty>}</Reading>
    </Card>
  );
}
