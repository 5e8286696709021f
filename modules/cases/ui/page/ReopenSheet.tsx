import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { cases, type CaseHeader } from '../../contract.ts';
import { kindOf } from '../kind.ts';

/** Opens a closed case again as its next episode. */
export function ReopenSheet({ header, onClose }: { header: CaseHeader; onClose: () => void }) {
  const { t } = useLingui();
  const [id] = useState(newId), [reason, setReason] = useState('');
  const reopen = useChange(cases.reopen, { invalidates: 'everything', onDone: onClose });
  const locality = kindOf(header) === 'locality', why = locality ? t`Proč se lokalita znovu otevírá` : t`Proč se případ otevírá`;
  return (
    <ConfirmSheet open onClose={onClose} title={locality ? t`Znovu otevřít lokalitu` : t`Znovu otevřít případ`} confirm={t`Otevřít`} labels={{ reason: why }} loading={reopen.isPending} problem={reopen.error} onConfirm={() => reopen.mutate({ params: { caseId: header.id }, body: { id, reason } })}>
      <p className="meta">{locality ? <Trans>Začne nové období depistáží. Všechno, co bylo, zůstává a období se dají porovnat.</Trans> : <Trans>Začne nové období mapováním. Všechno, co bylo, zůstává.</Trans>}</p>
      <Textarea label={why} autosize minRows={3} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
    </ConfirmSheet>
  );
}
