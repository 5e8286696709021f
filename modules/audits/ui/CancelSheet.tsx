import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { audits, type Audit } from '../contract.ts';
import { anew } from './useAudit.ts';

export function CancelSheet({ of, onClose }: { of: Audit; onClose: () => void }) {
  const { t } = useLingui(), [reason, setReason] = useState(''), cancel = useChange(audits.cancel, { ...anew, onDone: () => { said(t`Audit je zrušený`); onClose(); } });
  return (
    <ConfirmSheet open danger onClose={onClose} title={t`Zrušit audit`} confirm={t`Zrušit audit`} loading={cancel.isPending} problem={cancel.error} labels={{ reason: t`Proč` }} onConfirm={() => cancel.mutate({ params: { auditId: of.id }, version: of.version, body: { reason } })}>
      <p><Trans>Zůstane zapsané, že byl a proč se zrušil. Služba ho přestane vidět.</Trans></p>
      <Textarea label={t`Proč`} required autosize minRows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
