// Who is in danger and why. Said before anything is looked for, and never forgotten.
import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { today } from '#platform/i18n/format.ts';
import { dangers, emergency, EmergencyRequest, type Danger } from '../../emergency/contract.ts';
import { useDangerWords } from './words.ts';

export function EmergencyForm({ onAnswer }: { onAnswer: (accessId: string | null) => void }) {
  const { t } = useLingui();
  const words = useDangerWords();
  const ask = useChange(emergency.ask), answer = useChange(emergency.answer, { invalidates: [emergency.mine] });
  const [asked, setAsked] = useState<string>();
  // Nothing of it stays on the device: it is about somebody who is not ours.
  const draft = useDraftForm({
    key: null, initial: { name: '', birthDate: null as string | null, danger: null as Danger | null, reason: '' }, schema: EmergencyRequest.omit({ id: true }).loose(),
    save: async ({ name, birthDate, danger, reason }, id) => {
      // When only the answer was lost on the way, the request is not written twice.
      if (asked !== id) { await ask.mutateAsync({ body: { id, name, birthDate: birthDate!, danger: danger!, reason } }); setAsked(id); }
      onAnswer((await answer.mutateAsync({ params: { emergencyRequestId: id } })).accessId);
    },
  });
  const { form } = draft;
  const labels = { name: t`Celé jméno`, birthDate: t`Datum narození`, danger: t`O jaké nebezpečí jde`, reason: t`Co se stalo` };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <Alert color="yellow" variant="light" title={t`Nejdřív volejte 112, 155 nebo 158, když jde o život.`}>
        <Trans>Dotaz i důvod se zapíšou natrvalo, ať se někdo najde, nebo ne. Ti, kdo o člověka pečují, se o tom hned dozvědí. Klient to uvidí ve svém výpisu.</Trans>
      </Alert>
      <TextInput label={labels.name} description={t`Jméno i příjmení, v jakémkoli písmu; jen část nestačí.`} autoComplete="off" {...form.getInputProps('name')} />
      <DayField label={labels.birthDate} maxDate={today()} {...form.getInputProps('birthDate')} />
      <Select label={labels.danger} data={dangers.map((value) => ({ value, label: words[value] }))} {...form.getInputProps('danger')} />
      <Textarea label={labels.reason} description={t`Aspoň jednou větou: kde jste a proč to potřebujete vědět.`} autosize minRows={3} maxLength={1000} {...form.getInputProps('reason')} />
      <ErrorSummary of={draft} labels={labels} />
      <Button type="submit" loading={draft.saving}><Trans>Zapsat důvod a hledat</Trans></Button>
    </form>
  );
}
