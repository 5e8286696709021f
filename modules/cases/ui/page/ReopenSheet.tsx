import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { cases, type CaseHeader } from '../../contract.ts';

/** Opens a closed case again as its next episode. */
export function ReopenSheet({ header, onClose }: { header: CaseHeader; onClose: () => void }) {
  const { t } = useLingui();
  const [id] = useState(newId), [reason, setReason] = useState('');
  const reopen = useChange(cases.reopen, { invalidates: 'everything', onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Znovu otevřít případ`} confirm={t`Otevřít`} labels={{ reason: t`Proč se případ otevírá` }} loading={reopen.isPending} problem={reopen.error} onConfirm={() => reopen.mutate({ params: { caseId: header.id }, body: { id, reason } })}>
      <p className="meta"><Trans>Začne nové období mapováním. Všechno, co bylo, zůstává.</Trans></p>
      <Textarea label={t`Proč se případ otevírá`} autosize minRows={3} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
    </ConfirmSheet>
  );
}
