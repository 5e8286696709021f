import { Button, PasswordInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me as meEndpoints, sessions } from '#modules/access/session/contract.ts';
import { NewPassword } from '../NewPassword.tsx';
import { useConfirmed } from './useConfirmed.tsx';

function Form({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const { hasPassword, email } = useMe();
  const { confirmed, sheet, problem } = useConfirmed();
  const change = useChange(meEndpoints.setPassword, { invalidates: [meEndpoints.get, sessions.list] });
  const saved = () => { said(t`Heslo je změněné. Ostatní zařízení jsou odhlášená.`); onDone(); };
  const draft = useDraftForm({
    key: null, initial: { current: '', next: '' }, schema: meEndpoints.setPassword.body,
    save: async ({ current, next }) => {
      if (hasPassword) { await change.mutateAsync({ body: { current, next } }); saved(); } else await confirmed(() => change.mutateAsync({ body: { next } }).then(saved));
    }, onSaved: () => {},
  });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      {hasPassword && <PasswordInput label={t`Dosavadní heslo`} autoComplete="current-password" autoFocus visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} {...draft.form.getInputProps('current')} />}
      <NewPassword {...draft.form.getInputProps('next')} />
      <ErrorSummary of={problem ? { ...draft, problem } : draft} labels={{ current: t`Dosavadní heslo`, next: t`Nové heslo` }} />
      <div className="inline"><Button type="submit" loading={draft.saving}><Trans>Uložit heslo</Trans></Button><Button variant="default" onClick={onDone}><Trans>Zpět</Trans></Button></div>
      {sheet}
    </form>
  );
}

/** The password: changed by knowing the present one. Other devices are signed out. */
export function PasswordCard() {
  const { t } = useLingui();
  const { hasPassword } = useMe();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t`Heslo`}>
      {open ? <Form onDone={() => setOpen(false)} /> : (
        <div className="stack">
          {!hasPassword && <p><Trans>Účet heslo nemá, přihlašujete se jinak.</Trans></p>}
          <div><Button variant="default" onClick={() => setOpen(true)}>{hasPassword ? <Trans>Změnit heslo</Trans> : <Trans>Nastavit heslo</Trans>}</Button></div>
        </div>
      )}
    </Card>
  );
}
