import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { KeptFields } from '../../statements/ui/KeptFields.tsx';
import { crisisReports, type Report } from '../contract.ts';

type Props = { of: Report; caseId: string; activationId: string; onClose: () => void };
/** The report gets its number, is frozen, and those on the list are told that it waits. */
export function ApproveSheet({ of, caseId, activationId, onClose }: Props) {
  const { t } = useLingui();
  const params = { caseId, activationId, reportId: of.id }, names = useRead(crisisReports.names, { params }), [kept, setKept] = useState({ kept: [] as string[], keptReason: '' });
  const approve = useChange(crisisReports.approve, { invalidates: 'everything', onDone: ({ number }) => { said(t`Zpráva č. ${number} je schválená`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Schválit situační zprávu`} confirm={<Trans>Schválit a rozeslat</Trans>} loading={approve.isPending} problem={approve.error} labels={{ kept: t`Jména v textu`, keptReason: t`Proč jméno zůstává` }} {...(names.data && { onConfirm: () => approve.mutate({ params, body: kept, version: of.version }) })}>
      <p><Trans>Zpráva dostane číslo a dál se nemění. Kdo je na seznamu, dostane e-mail, že zpráva čeká; v e-mailu z ní nic není.</Trans></p>
      <Reading of={names} rows={1}>{({ words }) => <KeptFields words={words} value={kept} onChange={setKept} />}</Reading>
    </ConfirmSheet>
  );
}
