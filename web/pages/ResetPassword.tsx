import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { passwords } from '#modules/access/invitations/contract.ts';
import { Entrance } from './Entrance.tsx';
import { NewPassword } from './NewPassword.tsx';

/** From the link of a mail: a new password, then signing in by it. */
export function ResetPassword({ secret }: { secret: string }) {
  const { t } = useLingui();
  const [done, setDone] = useState(false);
  const reset = useChange(passwords.reset);
  const draft = useDraftForm({ key: null, initial: { secret, password: '' }, schema: passwords.reset.body, save: (body) => reset.mutateAsync({ body }), onSaved: () => setDone(true) });
  return (
    <Entrance title={t`Nové heslo`}>
      {done ? (
        <>
          <Alert color="green" variant="light" role="status"><Trans>Heslo je změněné a všechna zařízení jsou odhlášená. Přihlaste se novým heslem.</Trans></Alert>
          <Button onClick={() => location.assign('/')} fullWidth><Trans>Přihlásit</Trans></Button>
        </>
      ) : (
        <form className="stack" onSubmit={draft.submit} noValidate>
          <ErrorSummary of={draft} labels={{ password: t`Nové heslo` }} />
          <NewPassword autoFocus {...draft.form.getInputProps('password')} />
          <Button type="submit" loading={draft.saving} fullWidth><Trans>Nastavit heslo</Trans></Button>
        </form>
      )}
    </Entrance>
  );
}
