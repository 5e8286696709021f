import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases, type CaseService } from '../../contract.ts';

/** A service stops taking part; what it wrote stays. */
export function EndSheet({ caseId, common = false, service, onClose }: { caseId: string; /** Of a locality. */ common?: boolean; service: CaseService; onClose: () => void }) {
  const { t } = useLingui();
  const [endedOn, setEndedOn] = useState<string | null>(today()), [reason, setReason] = useState('');
  const end = useChange(cases.endParticipation, { invalidates: [cases.get, releases.whoSees, cases.list], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={service.state === 'invited' ? t`Stáhnout pozvání` : t`Ukončit účast služby`} confirm={t`Ukončit`} danger labels={{ endedOn: t`Poslední den`, reason: t`Důvod` }} loading={end.isPending} problem={end.error}
      onConfirm={() => end.mutate({ params: { caseId, caseServiceId: service.id }, body: { endedOn: endedOn ?? '', reason }, version: service.version })}>
      <p>{service.service.name}, {service.organisation.name}</p>
      <p className="meta">{common ? <Trans>Co služba zapsala, v lokalitě zůstává. Ona sama pak vidí jen to, co napsala.</Trans> : <Trans>Co služba zapsala, zůstává. Souhlasy, které k ní patří, ukončete ve sdílení.</Trans>}</p>
      <DayField label={t`Poslední den`} value={endedOn} onChange={setEndedOn} />
      <Textarea label={t`Důvod`} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
