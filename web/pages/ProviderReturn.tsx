import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { unlock } from '#platform/design/lock.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { oidc } from '#modules/access/oidc/contract.ts';
import { placeBefore } from '../oidc.ts';
import { Entrance } from './Entrance.tsx';

/** Back from the identity provider: signed in, unlocked, or asked whether the identity is really mine. */
export function ProviderReturn({ query }: { query: string }) {
  const { t } = useLingui();
  const [unlocked, setUnlocked] = useState(false), begun = useRef(false);
  const go = () => location.assign(placeBefore());
  const finish = useChange(oidc.finish, { onDone: ({ done }) => {
    if (done === 'unlock') { unlock(); setUnlocked(true); window.close(); } else if (done !== 'link') go();
  } });
  const confirm = useChange(oidc.link, { onDone: go });
  useEffect(() => { if (!begun.current) { begun.current = true; finish.mutate({ body: { query } }); } }, []);
  const link = finish.data?.link;
  return (
    <Entrance title={link ? t`Propojit účet?` : t`Přihlášení`}>
      {finish.isPending && <Loading rows={3} />}
      {unlocked && <Alert color="green" variant="light" role="status"><Trans>Odemčeno. Toto okno můžete zavřít a vrátit se k práci.</Trans></Alert>}
      {finish.error && <><ProblemAlert problem={finish.error} /><Button variant="default" onClick={go}><Trans>Na přihlášení</Trans></Button></>}
      {link && (
        <>
          <p><Trans>U poskytovatele jste přihlášeni jako</Trans><br /><b>{link.label}</b></p>
          <p><Trans>Když to potvrdíte, přihlásíte se tak příště do Souběhu. Jestli to není váš účet, nepotvrzujte.</Trans></p>
          <ProblemAlert problem={confirm.error} />
          <Button loading={confirm.isPending} onClick={() => confirm.mutate({ body: { token: link.token } })} fullWidth><Trans>Ano, propojit</Trans></Button>
          <Button variant="default" onClick={go} fullWidth><Trans>Nepropojovat</Trans></Button>
        </>
      )}
    </Entrance>
  );
}
