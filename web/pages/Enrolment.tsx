import { Trans, useLingui } from '@lingui/react/macro';
import { Entrance } from './Entrance.tsx';
import { TotpSetup } from './TotpSetup.tsx';

/** The second step is compulsory and this account has none yet. */
export function Enrolment() {
  const { t } = useLingui();
  return (
    <Entrance title={t`Nastavení ověření v telefonu`}>
      <p><Trans>Samotné heslo k údajům klientů nestačí. Spárujte svůj telefon, trvá to minutu.</Trans></p>
      <TotpSetup />
    </Entrance>
  );
}
