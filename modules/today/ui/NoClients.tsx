import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { meetings } from '#modules/meetings/contract.ts';
import { MeetingRow } from '#modules/meetings/ui/index.ts';
import styles from './Today.module.css';

/** Who keeps accounts, figures or minutes sees no clients: said plainly, after what waits for them and the meetings that they do have. */
export function NoClients() {
  const { t } = useLingui();
  const { role } = useMe().membership, next = useRead(meetings.list, { query: { part: 'coming', limit: 5 } }).data?.items ?? [];
  const link = (to: string, label: React.ReactNode) => <Button variant="default" renderRoot={(props: object) => <Link to={to} {...props} />}>{label}</Button>;
  return <>
    {next.length > 0 && <Card title={t`Nejbližší setkání`}><Rows label={t`Nejbližší setkání`}>{next.map((one) => <MeetingRow key={one.id} of={one} />)}</Rows></Card>}
    <Card title={<Trans>Další práce</Trans>}>
      <Empty action={<div className={styles.links}>{link('/setkani', <Trans>Setkání</Trans>)}{(role === 'secretary' || role === 'methodologist') && link('/prace/ukoly', <Trans>Moje závazky</Trans>)}{(role === 'administrator' || role === 'secretary') && link('/sprava', <Trans>Správa</Trans>)}{link('/sit', <Trans>Síť služeb</Trans>)}</div>}>
        <Trans>Vaše role nevidí klienty ani jejich případy, proto tu nejsou schůzky ani úkoly z případů.</Trans>
      </Empty>
    </Card>
  </>;
}
