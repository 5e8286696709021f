// The way in from an invitation to a meeting: the secret stands behind the sign #, nobody is asked who they are.
import { Alert } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { AnswerSecret } from '#modules/meetings/invitations/contract.ts';
import { AnswerPage } from '#modules/meetings/ui/index.ts';
import { Entrance } from './Entrance.tsx';

export default function Invited() {
  const { t } = useLingui();
  const [secret] = useState(() => location.hash.slice(1));
  if (!AnswerSecret.safeParse(secret).success) return <Entrance title={t`Odkaz není celý`}><Alert color="yellow" variant="light"><Trans>Otevřete prosím celý odkaz tak, jak vám přišel. Když to nepůjde, zavolejte tomu, od koho ho máte.</Trans></Alert></Entrance>;
  return <Entrance title={t`Pozvání na setkání`}><AnswerPage secret={secret} /></Entrance>;
}
