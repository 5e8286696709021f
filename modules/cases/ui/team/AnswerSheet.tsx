import { Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { releases } from '#modules/access/releases/contract.ts';
import { cases, type CaseService } from '../../contract.ts';

/** The answer of an invited service: nothing is chosen beforehand. */
export function AnswerSheet({ caseId, common = false, label, service, onClose }: { caseId: string; /** Of a locality. */ common?: boolean; label: string; service: CaseService; onClose: () => void }) {
  const { t } = useLingui();
  const [answer, setAnswer] = useState<'accepted' | 'declined' | null>(null), [text, setText] = useState(''), [ownLabel, setOwnLabel] = useState(label);
  const send = useChange(cases.answerInvitation, { invalidates: [cases.get, releases.whoSees, cases.list, cases.invitations], onDone: onClose });
  const ownWord = common ? t`Jak lokalitě budete říkat u vás` : t`Jak případu budete říkat u vás`;
  const body = answer === 'accepted' ? { answer, text, ownLabel } : { answer: 'declined' as const, text };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Odpověď na pozvání`} confirm={t`Odeslat odpověď`} labels={{ text: t`Důvod`, ownLabel: ownWord }} loading={send.isPending} problem={send.error} {...(answer && { onConfirm: () => send.mutate({ params: { caseId, caseServiceId: service.id }, body, version: service.version }) })}>
      <p>{service.invitation}</p>
      {common && <p className="meta"><Trans>Když pozvání přijmete, budete v lokalitě číst a psát všechno společné. Co napíšete, čtou všechny služby, které se účastní.</Trans></p>}
      <Segmented label={t`Odpověď`} options={[{ value: 'accepted', label: t`Přijmout` }, { value: 'declined', label: t`Odmítnout` }]} value={answer} onChange={setAnswer} />
      {answer && <Textarea label={answer === 'declined' ? t`Důvod` : t`Vzkaz (nemusí být)`} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      {answer === 'accepted' && <TextInput label={ownWord} description={common ? t`Zůstane vám, i když z lokality odejdete.` : t`Zůstane vám i po skončení sdílení.`} maxLength={120} value={ownLabel} onChange={(event) => setOwnLabel(event.currentTarget.value)} />}
    </ConfirmSheet>
  );
}
