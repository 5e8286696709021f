import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { organisationKinds, setup } from '#modules/access/session/contract.ts';
import { Entrance } from './Entrance.tsx';

/** The first start of an installation: its first organisation and administrator, by the code printed at the server. */
export function Setup({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const run = useChange(setup.run, { invalidates: [setup.state] });
  const draft = useDraftForm({
    key: null, schema: setup.run.body, onSaved: onDone, save: (body) => run.mutateAsync({ body }),
    initial: { code: '', organisation: '', kind: 'ngo' as (typeof organisationKinds)[number], name: '', email: '', password: '' },
  });
  const { form } = draft;
  const labels = { code: t`Kód ze serveru`, organisation: t`Název organizace`, kind: t`Druh organizace`, name: t`Vaše jméno a příjmení`, email: t`Váš e-mail`, password: t`Heslo` };
  const kinds = { ngo: t`nezisková organizace`, centre_network: t`síť center`, centre: t`centrum`, orp: t`obec s rozšířenou působností`, region: t`kraj`, ministry: t`ministerstvo`, other: t`jiná` };
  return (
    <Entrance title={t`První spuštění`}>
      <p><Trans>Založte první organizaci a účet její správy. Kód je vypsán při startu serveru.</Trans></p>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <ErrorSummary of={draft} labels={labels} />
        <TextInput label={labels.code} autoComplete="off" autoFocus {...form.getInputProps('code')} />
        <TextInput label={labels.organisation} autoComplete="organization" {...form.getInputProps('organisation')} />
        <Select label={labels.kind} data={organisationKinds.map((value) => ({ value, label: kinds[value] }))} {...form.getInputProps('kind')} />
        <TextInput label={labels.name} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={labels.email} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput label={labels.password} description={t`Aspoň 12 znaků; nejlépe několik slov za sebou`} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} {...form.getInputProps('password')} />
        <Button type="submit" loading={draft.saving} fullWidth><Trans>Založit</Trans></Button>
      </form>
    </Entrance>
  );
}
