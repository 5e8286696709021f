import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me, session } from '#modules/access/session/contract.ts';
import { Entrance } from './Entrance.tsx';
import { NewPassword } from './NewPassword.tsx';

/** The password was given by somebody else, who knows it: before anything is seen, one of one's own. */
export function OwnPassword() {
  const { t } = useLingui();
  const change = useChange(me.setPassword, { invalidates: [me.get] });
  const back = useChange(session.signOut, { invalidates: [me.get] });
  const draft = useDraftForm({ key: null, initial: { next: '' }, schema: me.setPassword.body, save: (body) => change.mutateAsync({ body }), onSaved: () => {} });
  return (
    <Entrance title={t`Vlastní heslo`}>
      <p><Trans>Přihlásili jste se jednorázovým heslem, které zná i ten, kdo vám ho předal. Zvolte si vlastní.</Trans></p>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <ErrorSummary of={draft} labels={{ next: t`Nové heslo` }} />
        <NewPassword autoFocus {...draft.form.getInputProps('next')} />
        <Button type="submit" loading={draft.saving} fullWidth><Trans>Uložit a pokračovat</Trans></Button>
        <Button variant="subtle" onClick={() => back.mutate({})} fullWidth><Trans>Přihlásit se znovu</Trans></Button>
      </form>
    </Entrance>
  );
}
