import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { me, session } from '#modules/access/session/contract.ts';
import { CodeField } from './CodeField.tsx';
import { Entrance } from './Entrance.tsx';

/** The second step of signing in. */
export function CodeStep() {
  const { t } = useLingui();
  const confirm = useChange(session.confirm, { invalidates: [me.get] });
  const back = useChange(session.signOut, { invalidates: [me.get] });
  const draft = useDraftForm({ key: null, initial: { code: '' }, schema: session.confirm.body, save: (body) => confirm.mutateAsync({ body }), onSaved: () => {} });
  return (
    <Entrance title={t`Ověření v telefonu`}>
      <p><Trans>Otevřete v telefonu ověřovací aplikaci a opište kód, který ukazuje u Souběhu.</Trans></p>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <ErrorSummary of={draft} labels={{ code: t`Kód z aplikace` }} />
        <CodeField autoFocus value={draft.form.values.code} onChange={(code) => draft.form.setFieldValue('code', code)} error={draft.form.errors.code} />
        <Button type="submit" loading={draft.saving} fullWidth><Trans>Pokračovat</Trans></Button>
        <Button variant="subtle" onClick={() => back.mutate({})} fullWidth><Trans>Přihlásit se jinak</Trans></Button>
      </form>
    </Entrance>
  );
}
