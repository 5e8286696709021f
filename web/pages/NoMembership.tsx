import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { session } from '#modules/access/session/contract.ts';
import { Kept } from '../Kept.tsx';
import { Entrance } from './Entrance.tsx';

/** Signed in, but no organisation has a place for the account today. */
export function NoMembership() {
  const { t } = useLingui();
  const leaving = useChange(session.signOut, { onDone: () => location.assign('/') });
  return (
    <Entrance title={t`Bez přístupu`}>
      <p><Trans>Váš účet dnes nepatří k žádné organizaci. Obraťte se na správu své organizace.</Trans></p>
      <Kept bySession={false} />
      <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate({})}><Trans>Odhlásit</Trans></Button>
    </Entrance>
  );
}
