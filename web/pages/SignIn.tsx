import { Alert, Button, Divider, PasswordInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keyOf, useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me, session } from '#modules/access/session/contract.ts';
import { leaveForProvider } from '../oidc.ts';
import { Entrance } from './Entrance.tsx';
import { Forgotten } from './Forgotten.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { ProviderButton } from './ProviderButton.tsx';

/** E-mail and password, a passkey, or the provider. Stands in place of any page, so the address is still there afterwards. */
export function SignIn({ expired = false }: { expired?: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [forgotten, setForgotten] = useState(false);
  const signIn = useChange(session.signIn, { invalidates: [me.get] });
  const draft = useDraftForm({ key: null, initial: { email: '', password: '' }, schema: session.signIn.body, save: (body) => signIn.mutateAsync({ body }), onSaved: () => {} });
  const { form } = draft;
  if (forgotten) return <Forgotten email={form.values.email} onBack={() => setForgotten(false)} />;
  return (
    <Entrance title={t`Přihlášení`}>
      {expired && <Alert color="brand" variant="light" role="status"><Trans>Přihlášení vypršelo. Po přihlášení budete tam, kde předtím, i s rozepsaným textem.</Trans></Alert>}
      <form className="stack" onSubmit={draft.submit} noValidate>
        <ErrorSummary of={draft} labels={{ email: t`E-mail`, password: t`Heslo` }} />
        <TextInput label={t`E-mail`} type="email" autoComplete="username" autoFocus {...form.getInputProps('email')} />
        <PasswordInput label={t`Heslo`} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} {...form.getInputProps('password')} />
        <Button type="submit" loading={draft.saving} fullWidth><Trans>Přihlásit</Trans></Button>
        <Button variant="subtle" onClick={() => setForgotten(true)} fullWidth><Trans>Zapomenuté heslo</Trans></Button>
      </form>
      <Divider label={t`nebo`} />
      <PasskeyButton purpose="signIn" onDone={() => client.invalidateQueries({ queryKey: keyOf(me.get) })} />
      <ProviderButton go={() => leaveForProvider('signIn')} />
    </Entrance>
  );
}
