import { Button, NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { offline, vaultDays } from '../contract.ts';

/** How long devices of the organisation keep what they took along. */
export default function SettingSection() {
  const { t } = useLingui();
  return <Card title={t`Práce bez signálu`}><Reading of={useRead(offline.setting)} rows={1}>{(setting) => <Days days={setting.vaultDays} />}</Reading></Card>;
}

function Days({ days }: { days: number }) {
  const { t } = useLingui();
  const change = useChange(offline.setSetting, { invalidates: [offline.setting] });
  const draft = useDraftForm({ key: null, initial: { vaultDays: days }, schema: offline.setSetting.body, save: (body) => change.mutateAsync({ body }), onSaved: () => said(t`Uloženo.`) });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <p className="meta"><Trans>Co si pracovníci vezmou do terénu, je v jejich zařízení zašifrované a jen na dnešek a zítřek. Když se zařízení nespojí se serverem, smaže se to samo.</Trans></p>
      <NumberInput label={t`Smazat po kolika dnech bez spojení`} description={t`Od ${vaultDays.least} do ${vaultDays.most}.`} min={vaultDays.least} max={vaultDays.most} clampBehavior="none" allowDecimal={false} w="16rem" {...draft.form.getInputProps('vaultDays')} />
      <ErrorSummary of={draft} labels={{ vaultDays: t`Dny` }} />
      <div><Button type="submit" variant="default" loading={draft.saving}><Trans>Uložit</Trans></Button></div>
    </form>
  );
}
