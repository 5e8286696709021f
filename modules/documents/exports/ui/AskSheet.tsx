import { PasswordInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { organisationExports } from '../contract.ts';

/** Before everything is taken out, whoever sits there proves who they are: by the password, or a code of the second factor. */
export function AskSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const [exportId] = useState(newId), [password, setPassword] = useState(''), [code, setCode] = useState(''), [asked, setAsked] = useState(false);
  const ask = useChange(organisationExports.ask, { invalidates: [organisationExports.list] });
  const run = async () => {
    setAsked(true);
    if (!password && !code) return;
    try { await ask.mutateAsync({ params: { exportId }, body: { password, code } }); } catch { return; }
    said(t`Vývoz se připravuje.`);
    onClose();
  };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Připravit vývoz`} confirm={<Trans>Připravit</Trans>} onConfirm={() => void run()} loading={ask.isPending} problem={ask.error} labels={{ password: t`Heslo` }}>
      <p><Trans>Soubor bude obsahovat osobní údaje všech klientů organizace. Zůstane zapečetěný sedm dní, uvidí ho jen vedoucí a každé stažení se zapíše.</Trans></p>
      <PasswordInput label={t`Vaše heslo`} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={asked && !password && !code ? t`Zadejte heslo, nebo kód z aplikace.` : undefined} onKeyDown={(event) => { if (event.key === 'Enter') void run(); }} />
      {me.totp && <TextInput label={t`Nebo kód z aplikace`} inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(event) => setCode(event.currentTarget.value)} />}
    </ConfirmSheet>
  );
}
