import { Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { newId, Refused } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { cases, type CaseHeader } from '../../contract.ts';
import { closesSo } from '../../rules.ts';
import { kindOf } from '../kind.ts';
import { useWords } from '../words.ts';

type OpenCommitment = { id: string; what: string; dueOn: string | null };
const leftOpen = (error: unknown) => (error instanceof Refused ? (error.problem.current as { openCommitments?: OpenCommitment[] } | undefined)?.openCommitments : undefined) ?? [];

/** Closing: why, and what becomes of commitments that are still open. */
export function CloseSheet({ header, onClose }: { header: CaseHeader; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), codes = useCodes('closing_reason'), [id] = useState(newId);
  const [code, setCode] = useState<string | null>(null), [reason, setReason] = useState(''), [leaveOpen, setLeaveOpen] = useState('');
  const close = useChange(cases.close, { invalidates: 'everything', onDone: onClose });
  const open = leftOpen(close.error), of = kindOf(header), title = of === 'locality' ? t`Uzavřít lokalitu` : t`Uzavřít případ`, how = of === 'locality' ? t`Jak práce v lokalitě skončila` : t`Jak podpora skončila`;
  return (
    <ConfirmSheet open onClose={onClose} title={title} confirm={title} danger labels={{ code: how, reason: t`Důvod`, leaveOpen: t`Proč zůstávají otevřené` }} loading={close.isPending} problem={close.error} onConfirm={() => close.mutate({ params: { caseId: header.id }, body: { id, code: code ?? '', reason, leaveOpen } })}>
      <p className="meta">{of === 'locality' ? <Trans>Lokalita zůstane ke čtení, časné znaky se zapisují dál a dá se znovu otevřít, když se to zhorší.</Trans> : <Trans>Případ zůstane ke čtení a dá se znovu otevřít.</Trans>}</p>
      {header.lacking.length > 0 && <div><Trans>Ještě chybí:</Trans><ul>{header.lacking.map((one) => <li key={one.code}>{words.lacking(one.code)}{one.about.length > 0 && `: ${one.about.join(', ')}`}</li>)}</ul></div>}
      <Select label={how} data={codes.options.filter(({ value }) => closesSo(value, of))} value={code} onChange={setCode} data-autofocus />
      <Textarea label={header.phase === 'evaluation' && header.lacking.length === 0 ? t`Důvod (nemusí být)` : t`Důvod`} autosize minRows={3} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {open.length > 0 && <>
        <div><Trans>Otevřené závazky:</Trans><ul>{open.map((one) => <li key={one.id}>{one.what}{one.dueOn && ` · ${day(one.dueOn)}`}</li>)}</ul></div>
        <Textarea label={t`Proč zůstávají otevřené`} description={t`Nebo je nejdřív dokončete či zrušte v úkolech.`} autosize minRows={2} maxLength={2000} value={leaveOpen} onChange={(event) => setLeaveOpen(event.currentTarget.value)} />
      </>}
    </ConfirmSheet>
  );
}
