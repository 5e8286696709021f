import { Alert, Button, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { localityWatch, type Proposal } from '../contract.ts';
import { changed } from './useWatch.ts';

/** „Znaků přibývá“: the signs, the way to a crisis plan, and a no with its reason. */
export function ProposalNotice({ caseId, proposal, closed, mayLead }: { caseId: string; proposal: Proposal; closed: boolean; mayLead: boolean }) {
  const { t } = useLingui();
  const kinds = useCodes('early_sign'), [refusing, setRefusing] = useState(false), [reason, setReason] = useState(''), [id] = useState(newId);
  const quiet = useChange(localityWatch.stayQuiet, { ...changed, onDone: () => setRefusing(false) });
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={closed ? t`Znaků přibývá: zvažte, jestli lokalitu znovu neotevřít` : t`Znaků přibývá: zvažte krizový plán`}>
      <p className="meta"><Plural value={proposal.found} one="# znak" few="# znaky" many="# znaku" other="# znaků" /> <Plural value={proposal.days} one="za poslední den" few="za poslední # dny" many="za posledních # dne" other="za posledních # dnů" /></p>
      <ul>{proposal.signs.slice(0, 5).map((one) => <li key={one.id}>{day(one.noticedOn)} · {kinds.label(one.kind, one.noticedOn)}</li>)}</ul>
      <div className="inline" style={{ paddingTop: 8 }}>
        {!closed && <Button component={Link} to={`/lokality/${caseId}/krize` as never} variant="light" color="yellow" size="compact-md" c="var(--soon)"><Trans>Krizový plán</Trans></Button>}
        <Link to={`/lokality/${caseId}/znaky` as never}><Trans>Znaky a pravidlo</Trans></Link>
        {mayLead && <Button variant="subtle" size="compact-md" onClick={() => setRefusing(true)}><Trans>Ne, protože…</Trans></Button>}
      </div>
      {refusing && <ConfirmSheet open onClose={() => setRefusing(false)} title={t`Proč teď ne`} confirm={t`Uložit důvod`} labels={{ reason: t`Důvod` }} loading={quiet.isPending} problem={quiet.error} {...(reason.trim() && { onConfirm: () => quiet.mutate({ params: { caseId }, body: { id, reason } }) })}>
        <p className="meta"><Trans>Návrh zmizí, dokud nepřibude další znak. Důvod uvidí všichni, kdo se v lokalitě účastní.</Trans></p>
        <Textarea label={t`Důvod`} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      </ConfirmSheet>}
    </Alert>
  );
}
