import { useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { actAs } from '#platform/offline/device.ts';
import { useVault } from '#platform/offline/useDevice.ts';
import { DeviceCards } from './DeviceCards.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { start } from './start.ts';
import { TakenCard } from './TakenCard.tsx';
import { UnlockForm, WipedAlert } from './UnlockForm.tsx';

/** Work without signal: setting the device up, opening it, taking the day along, wiping it. */
export default function FieldPage() {
  const { t } = useLingui();
  const me = useMe(), vault = useVault(), client = useQueryClient();
  const [ready, setReady] = useState(false);
  useEffect(() => { void start(client).then(() => actAs({ accountId: me.id, membershipId: me.membership.id })).then(() => setReady(true), () => setReady(true)); }, [client, me.id, me.membership.id]);
  const mine = vault.set && vault.owner === me.id;
  return (
    <Page title={t`Práce bez signálu`} narrow>
      {!ready ? <Loading rows={4} /> : !mine ? (
        <Card title={t`Připravit toto zařízení`}>
          <div className="stack">
            {vault.wiped && <WipedAlert />}
            <p><Trans>Dnešní a zítřejší návštěvy, lidé a otevřené kroky budou ke čtení i bez signálu a zápisy se odešlou, až signál bude. Všechno je v zařízení zašifrované vaší heslovou větou.</Trans></p>
            <p className="meta"><Trans>Heslovou větu nikdo neobnoví. Po pěti špatných pokusech, po odhlášení a po několika dnech bez spojení se data ze zařízení smažou.</Trans></p>
            <SetUpForm replaces={vault.set} />
          </div>
        </Card>
      ) : !vault.open ? <Card title={t`Zařízení je zamčené`}><UnlockForm /></Card> : <><TakenCard /><DeviceCards /></>}
    </Page>
  );
}
