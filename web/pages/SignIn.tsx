import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me, session } from '#modules/access/session/contract.ts';
import { Entrance } from './Entrance.tsx';

/** E-mail and password. Stands in place of any page, so the address is still there afterwards. */
export function SignIn({ expired = false, below }: { expired?: boolean; below?: ReactNode }) {
  const { t } = useLingui();
  const signIn = useChange(session.signIn, { invalidates: [me.get] });
  const draft = useDraftForm({ key: null, initial: { email: '', password: '' }, schema: session.signIn.body, save: (body) => signIn.mutateAsync({ body }), onSaved: () => {} });
  const { form } = draft;
  return (
    <Entrance title={t`Přihlášení`}>
      {expired && <Alert color="brand" variant="light" role="status"><Trans>Přihlášení vypršelo. Po přihlášení budete tam, kde předtím, i s rozepsaným textem.</Trans></Alert>}
      <form className="stack" onSubmit={draft.submit} noValidate>
        <ErrorSummary of={draft} labels={{ email: t`E-mail`, password: t`Heslo` }} />
        <TextInput label={t`E-mail`} type="email" autoComplete="username" autoFocus {...form.getInputProps('email')} />
        <PasswordInput label={t`Heslo`} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} {...form.getInputProps('password')} />
        <Button type="submit" loading={draft.saving} fullWidth><Trans>Přihlásit</Trans></Button>
      </form>
      {below}
    </Entrance>
  );
}
