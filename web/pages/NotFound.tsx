import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';

/** The same answer for what is not and for what one may not see: nothing invisible is confirmed to exist. */
export const NotFound = () => (
  <Page title={<Trans>Nenalezeno, nebo k tomu nemáte přístup</Trans>} narrow>
    <Card><p><Trans>Pokud to podle vás vidět máte, obraťte se na toho, kdo případ vede, nebo na správu své organizace.</Trans></p></Card>
  </Page>
);
