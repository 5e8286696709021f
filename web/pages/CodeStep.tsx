import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keyOf, useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me, session } from '#modules/access/session/contract.ts';
import { CodeField } from './CodeField.tsx';
import { Entrance } from './Entrance.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';

/** The second step of signing in: a code from the phone or from paper, or a passkey. */
export function CodeStep({ of: { totp, passkeys, backupCodes } }: { of: { totp: boolean; passkeys: number; backupCodes: number } }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [backup, setBackup] = useState(false);
  const confirm = useChange(session.confirm, { invalidates: [me.get] });
  const back = useChange(session.signOut, { invalidates: [me.get] });
  const draft = useDraftForm({ key: null, initial: { code: '' }, schema: session.confirm.body, save: (body) => confirm.mutateAsync({ body }), onSaved: () => {} });
  return (
    <Entrance title={totp ? t`Ověření v telefonu` : t`Druhý krok přihlášení`}>
      {totp && (
        <>
          <p>{backup ? <Trans>Opište jeden z kódů, které jste si uložili. Každý platí jen jednou.</Trans> : <Trans>Otevřete v telefonu ověřovací aplikaci a opište kód, který ukazuje u Souběhu.</Trans>}</p>
          <form className="stack" onSubmit={draft.submit} noValidate>
            <ErrorSummary of={draft} labels={{ code: backup ? t`Záložní kód` : t`Kód z aplikace` }} />
            <CodeField key={String(backup)} backup={backup} autoFocus value={draft.form.values.code} onChange={(code) => draft.form.setFieldValue('code', code)} error={draft.form.errors.code} />
            <Button type="submit" loading={draft.saving} fullWidth><Trans>Pokračovat</Trans></Button>
            {backupCodes > 0 && <Button variant="subtle" onClick={() => { setBackup(!backup); draft.form.setFieldValue('code', ''); }} fullWidth>{backup ? <Trans>Použít kód z aplikace</Trans> : <Trans>Nemám telefon: záložní kód</Trans>}</Button>}
          </form>
        </>
      )}
      {passkeys > 0 && <PasskeyButton purpose="confirm" onDone={() => client.invalidateQueries({ queryKey: keyOf(me.get) })} />}
      <Button variant="subtle" onClick={() => back.mutate({})} fullWidth><Trans>Přihlásit se jinak</Trans></Button>
    </Entrance>
  );
}
