import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { dateTime, day } from '#platform/i18n/format.ts';
import { oidc } from '#modules/access/oidc/contract.ts';
import { leaveForProvider } from '../../oidc.ts';
import { useConfirmed } from './useConfirmed.tsx';

/** Identities at the provider that sign in to this account. Not drawn where there is no provider. */
export function ProviderCard() {
  const { t } = useLingui();
  const label = useRead(oidc.state).data?.label;
  const read = useRead(oidc.identities), unlink = useChange(oidc.unlink, { invalidates: [oidc.identities] });
  const { confirmed, sheet, problem, busy } = useConfirmed();
  if (!label && !read.data?.items.length) return null;
  return (
    <Card title={t`Propojené přihlášení`} meta={label}>
      <div className="stack">
        <Reading of={read} rows={1}>{({ items }) => items.length
          ? <Rows label={t`Propojené přihlášení`}>{items.map((one) => (
            <Row key={one.id} title={one.label} note={[t`propojeno ${day(one.since.slice(0, 10))}`, one.used && t`použito ${dateTime(one.used)}`].filter(Boolean).join(' · ')}
              end={<Button variant="subtle" size="compact-md" onClick={() => void confirmed(() => unlink.mutateAsync({ params: { identityId: one.id } }))}><Trans>Odpojit</Trans></Button>} />
          ))}</Rows>
          : <Empty><Trans>Zatím nepropojeno. Po propojení se přihlásíte i přes poskytovatele.</Trans></Empty>}</Reading>
        {label && <div><Button variant="default" loading={busy} onClick={() => void confirmed(() => leaveForProvider('link'))}><Trans>Propojit</Trans></Button></div>}
        <ProblemAlert problem={problem} />
      </div>
      {sheet}
    </Card>
  );
}
