import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { cases, type CaseHeader } from '../../contract.ts';
import { moveBetween, nextPhase, phases, type Phase } from '../../rules.ts';
import { useWords } from '../words.ts';

/** Going on, with a reason when something is lacking, or back. */
export function PhaseSheet({ header, way, onClose }: { header: CaseHeader; way: 'on' | 'back'; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), [id] = useState(newId), [reason, setReason] = useState('');
  const from = header.phase!, behind = phases.filter((one) => moveBetween(from, one) === 'back');
  const [to, setTo] = useState<Phase>(way === 'on' ? nextPhase(from)! : behind.at(-1)!);
  const move = useChange(cases.movePhase, { invalidates: 'everything', onDone: onClose });
  const why = way === 'back' || header.lacking.length > 0;
  return (
    <ConfirmSheet open onClose={onClose} title={way === 'on' ? t`Pokračovat: ${words.phase(to, header.subjectKind)}` : t`Vrátit případ`} confirm={way === 'on' ? t`Pokračovat` : t`Vrátit`} labels={{ reason: t`Důvod` }} loading={move.isPending} problem={move.error}
      onConfirm={() => move.mutate({ params: { caseId: header.id }, body: { id, from, to: to as Exclude<Phase, 'closed' | 'prospect'>, reason } })}>
      {way === 'on' && header.lacking.length > 0 && <div><Trans>Ještě chybí:</Trans><ul>{header.lacking.map(({ code, about }) => <li key={code}>{words.lacking(code)}{about.length > 0 && `: ${about.join(', ')}`}</li>)}</ul></div>}
      {way === 'back' && behind.length > 1 && <Segmented label={t`Kam`} options={behind.map((value) => ({ value, label: words.phase(value, header.subjectKind) }))} value={to} onChange={setTo} />}
      {why && <Textarea label={t`Důvod`} description={t`Zůstane u případu vidět.`} autosize minRows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />}
    </ConfirmSheet>
  );
}
