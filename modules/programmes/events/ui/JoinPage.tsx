import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { events } from '../contract.ts';
import { anew } from './words.ts';

/** A registration made without an account becomes mine. Its secret stands behind the sign #, which browsers do not send. */
export default function JoinPage() {
  const { t } = useLingui(), navigate = useNavigate(), [secret] = useState(() => location.hash.slice(1)), join = useChange(events.join, { ...anew, onDone: ({ programmeId, runId }) => void navigate({ to: `/programy/${programmeId}/akce/${runId}` }) });
  return (
    <Page title={t`Připojit přihlášku`} narrow back={{ to: '/programy', label: t`Programy` }}>
      <Card title={t`Přihláška na akci`}>
        <div className="stack">
          <p><Trans>Přihlášku, kterou jste poslali bez účtu, připojíte ke svému účtu. Akce se vám pak započítá do vzdělávání a vaše vedení uvidí, že jste na ní byli.</Trans></p>
          <ProblemAlert problem={join.error} />
          <div><Button disabled={!secret} loading={join.isPending} onClick={() => join.mutate({ body: { secret } })}><Trans>Připojit k mému účtu</Trans></Button></div>
        </div>
      </Card>
    </Page>
  );
}
