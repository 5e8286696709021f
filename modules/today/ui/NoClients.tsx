import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import styles from './Today.module.css';

/** Who keeps accounts or figures sees no clients: said plainly, with the way to what they have. */
export function NoClients() {
  const { role } = useMe().membership;
  const link = (to: string, label: React.ReactNode) => <Button variant="default" renderRoot={(props: object) => <Link to={to} {...props} />}>{label}</Button>;
  return (
    <Card title={<Trans>Dnes tu na vás nic nečeká</Trans>}>
      <Empty action={<div className={styles.links}>{(role === 'secretary' || role === 'methodologist') && link('/prace/ukoly', <Trans>Moje závazky</Trans>)}{(role === 'administrator' || role === 'secretary') && link('/sprava', <Trans>Správa</Trans>)}{link('/sit', <Trans>Síť služeb</Trans>)}</div>}>
        <Trans>Vaše role nevidí klienty ani jejich případy, proto tu nejsou schůzky ani úkoly z případů.</Trans>
      </Empty>
    </Card>
  );
}
