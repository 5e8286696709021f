import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { useChange } from '#platform/design/query.ts';
import type { Me } from '#platform/design/me.ts';
import { me as meEndpoints, session } from '#modules/access/session/contract.ts';
import { Entrance } from './Entrance.tsx';
import { laterInWhole } from '../later.ts';

// Drawn at once; the ways of unlocking need the server anyway.
const UnlockForm = laterInWhole(async () => (await import('./UnlockForm.tsx')).UnlockForm);

type Who = Pick<Me, 'name' | 'email' | 'hasPassword' | 'totp' | 'passkeys' | 'linked'>;

/** Stands over the page, which waits underneath as it was. */
export function LockScreen({ of, onUnlocked }: { of: Who; onUnlocked: () => unknown }) {
  const { t } = useLingui();
  const leave = useChange(session.signOut, { invalidates: [meEndpoints.get] });
  return (
    <Entrance title={t`Obrazovka je zamčená`} languages={false}>
      <p role="status"><Trans>Nic se neztratilo. Po odemknutí budete tam, kde předtím, i s rozepsaným textem.</Trans></p>
      <p><b>{of.name}</b><br /><span className="meta">{of.email}</span></p>
      <Suspense fallback={<Loading rows={2} />}><UnlockForm of={of} onDone={onUnlocked} submit={t`Odemknout`} /></Suspense>
      <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate({})} fullWidth><Trans>Přihlásit se jinak</Trans></Button>
    </Entrance>
  );
}
