import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { sendNow } from '#platform/offline/device.ts';
import { useOutbox, useVault } from '#platform/offline/useDevice.ts';
import { HandOver } from './HandOver.tsx';
import { OutboxList } from './OutboxList.tsx';
import { start } from './start.ts';
import { UnlockForm } from './UnlockForm.tsx';

/** Every item that waits, was refused, stands against another version, or was saved today. */
export default function OutboxPage() {
  const { t } = useLingui();
  const me = useMe(), vault = useVault(), client = useQueryClient();
  const [ready, setReady] = useState(false);
  useEffect(() => { void start(client).then(() => { setReady(true); void sendNow(); }); }, [client]);
  const mine = vault.set && vault.owner === me.id, { items } = useOutbox();
  // Written for an organisation that one has left meanwhile: nothing but handing it over is left.
  const left = items.filter(({ state, membershipId }) => state !== 'saved' && !me.memberships.some(({ id }) => id === membershipId));
  return (
    <Page title={t`Čeká na odeslání`} narrow>
      {ready && !mine && <Card><Empty action={<Button variant="default" renderRoot={(props: object) => <Link to={'/teren' as string} {...props} />}><Trans>Připravit zařízení</Trans></Button>}><Trans>Toto zařízení není připravené na práci bez signálu, takže v něm nic nečeká.</Trans></Empty></Card>}
      {ready && mine && !vault.open && <Card title={t`Zařízení je zamčené`}><UnlockForm /></Card>}
      {mine && vault.open && left.length > 0 && <Card title={t`Za organizaci, kde už nepracujete`} count={left.length}><HandOver items={left} /></Card>}
      {mine && vault.open && <OutboxList onRetry={() => void sendNow()} />}
    </Page>
  );
}
