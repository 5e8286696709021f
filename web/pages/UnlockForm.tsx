import { Button, PasswordInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { call, Refused } from '#platform/http/client.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { session } from '#modules/access/session/contract.ts';
import { unlockAtProvider } from '../oidc.ts';
import { CodeField } from './CodeField.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { ProviderButton } from './ProviderButton.tsx';

type Ways = { hasPassword: boolean; totp: boolean; passkeys: number; linked: boolean };
type How = 'password' | 'code' | 'backup';

/** Proves who sits there: by the password, a code, a passkey or the provider, whatever the account has. */
export function UnlockForm({ of, onDone, submit }: { of: Ways; onDone: () => unknown; submit: string }) {
  const { t } = useLingui();
  const [how, setHow] = useState<How>(of.hasPassword ? 'password' : 'code');
  const draft = useDraftForm({
    key: null, initial: { password: '', code: '' }, onSaved: () => void onDone(),
    save: ({ password, code }) => call(session.unlock, { body: how === 'password' ? { password } : { code } }).catch((error: unknown) => {
      // Nobody is asked for an e-mail here.
      throw error instanceof Refused && error.problem.code === 'wrong_credentials' ? new Refused({ ...error.problem, title: t`Heslo nesouhlasí.` }) : error;
    }),
  });
  const other = (next: How, words: React.ReactNode) => how !== next && <Button variant="subtle" onClick={() => { draft.form.setValues({ password: '', code: '' }); setHow(next); }} fullWidth>{words}</Button>;
  return (
    <>
      {(of.hasPassword || of.totp) && (
        <form className="stack" onSubmit={draft.submit} noValidate>
          <ErrorSummary of={draft} labels={{ password: t`Heslo`, code: t`Kód` }} />
          {how === 'password'
            ? <PasswordInput label={t`Heslo`} autoComplete="current-password" autoFocus data-autofocus visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} {...draft.form.getInputProps('password')} />
            : <CodeField key={how} backup={how === 'backup'} autoFocus value={draft.form.values.code} onChange={(code) => draft.form.setFieldValue('code', code)} error={draft.form.errors.code} />}
          <Button type="submit" loading={draft.saving} fullWidth>{submit}</Button>
          {of.hasPassword && other('password', <Trans>Použít heslo</Trans>)}
          {of.totp && other('code', <Trans>Použít kód z aplikace</Trans>)}
        </form>
      )}
      {of.passkeys > 0 && <PasskeyButton purpose="confirm" onDone={onDone} />}
      {of.linked && <ProviderButton go={unlockAtProvider} />}
    </>
  );
}
