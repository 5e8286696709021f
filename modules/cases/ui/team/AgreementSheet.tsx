import { Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { cases, type CaseService } from '../../contract.ts';

/** The agreement of an own service with the client. */
export function AgreementSheet({ caseId, service, onClose }: { caseId: string; service: CaseService; onClose: () => void }) {
  const { t } = useLingui();
  const { agreement } = service;
  const [form, setForm] = useState<'oral' | 'written' | null>(agreement.form === 'none' ? null : agreement.form);
  const [on, setOn] = useState<string | null>(agreement.on ?? today()), [endsOn, setEndsOn] = useState(agreement.endsOn), [scope, setScope] = useState(agreement.scope);
  const save = useChange(cases.setAgreement, { invalidates: [cases.get], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Dohoda s klientem`} confirm={t`Uložit`} labels={{ on: t`Uzavřena`, endsOn: t`Platí do (nemusí být)`, scope: t`Co je dohodnuto` }} loading={save.isPending} problem={save.error}
      {...(form && { onConfirm: () => save.mutate({ params: { caseId, caseServiceId: service.id }, body: { form, on: on ?? '', scope, endsOn }, version: service.version }) })}>
      <p className="meta">{service.service.name}</p>
      <Segmented label={t`Dohoda`} options={[{ value: 'oral', label: t`ústní` }, { value: 'written', label: t`písemná` }]} value={form} onChange={setForm} />
      <DayField label={t`Uzavřena`} value={on} onChange={setOn} />
      <DayField label={t`Platí do (nemusí být)`} value={endsOn} onChange={setEndsOn} clearable />
      <Textarea label={t`Co je dohodnuto`} autosize minRows={3} maxLength={2000} value={scope} onChange={(event) => setScope(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
