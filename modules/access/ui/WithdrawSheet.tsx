import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { cases } from '#modules/cases/contract.ts';
import { releases, type Release } from '../releases/contract.ts';

/** The client changed their mind: it holds at once and need not be explained. */
export function WithdrawSheet({ release, onClose }: { release: Release; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const change = useChange(releases.withdraw, { invalidates: [releases.ofCase, releases.whoSees, cases.get, releases.ending], onDone: () => { said(t`Sdílení je odvolané.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Odvolat sdílení`} danger confirm={<Trans>Odvolat</Trans>} loading={change.isPending} problem={change.error}
      onConfirm={() => change.mutate({ params: { releaseId: release.id }, body: { reason }, version: release.version })}>
      <p><b>{release.person.name}</b><br />{release.to.name}</p>
      <p><Trans>Druhá organizace hned přestane vidět, co jste zapsali vy. Co zapsala sama, jí zůstane.</Trans></p>
      <Textarea label={t`Důvod (nepovinný)`} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
