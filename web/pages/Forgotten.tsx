import { Alert, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { passwords } from '#modules/access/invitations/contract.ts';
import { Entrance } from './Entrance.tsx';

/** Asks for a link. The answer is the same whether the address is known or not. */
export function Forgotten({ email, onBack }: { email: string; onBack: () => void }) {
  const { t } = useLingui();
  const [sent, setSent] = useState(false);
  const ask = useChange(passwords.forgotten);
  const draft = useDraftForm({ key: null, initial: { email }, schema: passwords.forgotten.body, save: (body) => ask.mutateAsync({ body }), onSaved: () => setSent(true) });
  return (
    <Entrance title={t`Zapomenuté heslo`}>
      {sent ? <Alert color="green" variant="light" role="status"><Trans>Jestli tu účet s touto adresou je, přijde na ni během chvilky odkaz pro nové heslo. Platí hodinu.</Trans></Alert> : (
        <form className="stack" onSubmit={draft.submit} noValidate>
          <p><Trans>Pošleme vám odkaz, přes který si nastavíte nové heslo.</Trans></p>
          <ErrorSummary of={draft} labels={{ email: t`E-mail` }} />
          <TextInput label={t`E-mail`} type="email" autoComplete="username" autoFocus {...draft.form.getInputProps('email')} />
          <Button type="submit" loading={draft.saving} fullWidth><Trans>Poslat odkaz</Trans></Button>
        </form>
      )}
      <Button variant="subtle" onClick={onBack} fullWidth><Trans>Zpět na přihlášení</Trans></Button>
    </Entrance>
  );
}
