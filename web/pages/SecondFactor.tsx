import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useMe } from '#platform/design/me.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { TotpSetup } from './TotpSetup.tsx';

/** The second step of the signed-in account: on, or to be paired, or paired with another phone. */
export default function SecondFactor() {
  const me = useMe();
  const [pairing, setPairing] = useState(!me.totp);
  return (
    <Page title={<Trans>Ověření v telefonu</Trans>} narrow>
      <Card>
        {pairing ? <TotpSetup onDone={() => setPairing(false)} /> : (
          <div className="stack">
            <div><Tag tone="done"><Trans>zapnuto</Trans></Tag></div>
            <div><Button variant="default" onClick={() => setPairing(true)}><Trans>Spárovat jiný telefon</Trans></Button></div>
          </div>
        )}
      </Card>
    </Page>
  );
}
