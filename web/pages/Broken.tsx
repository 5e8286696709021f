import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';

/** A page that failed to draw. What was typed is in the drafts. */
export const Broken = ({ reset }: { reset: () => void }) => (
  <Page title={<Trans>Tuto stránku se nepodařilo zobrazit</Trans>} narrow>
    <Card>
      <div className="stack">
        <p>{navigator.onLine ? <Trans>Chyba je na naší straně. Rozepsané texty zůstaly v tomto zařízení.</Trans> : <Trans>Bez signálu se tato stránka nenačetla. Rozepsané texty zůstaly v tomto zařízení.</Trans>}</p>
        <div><Button variant="default" onClick={reset}><Trans>Načíst znovu</Trans></Button></div>
      </div>
    </Card>
  </Page>
);
