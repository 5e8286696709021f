// One short sentence or a day asked before something is said to the other side.
import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Select } from '@mantine/core';
import { commitments, type Commitment } from '../contract.ts';
import { useCommitmentChange } from './useCommitmentChange.ts';

export type Saying = 'decline' | 'disagree' | 'propose' | 'cancel' | 'reopen' | 'handOver';
type Props = { of: Commitment; saying: Saying | null; onClose: () => void };

/** Declining, another date, cancelling, opening again, handing over: one sheet for all. */
export function SaySheet({ of, saying, onClose }: Props) {
  const { t } = useLingui();
  const titles: Record<Saying, string> = { decline: t`Odmítnout s důvodem`, disagree: t`Nesouhlasit s termínem`, propose: t`Navrhnout jiný termín`, cancel: t`Zrušit závazek`, reopen: t`Znovu otevřít`, handOver: t`Předat kolegovi nebo kolegyni` };
  return (
    <ConfirmSheet open={saying !== null} onClose={onClose} title={saying ? titles[saying] : ''}>
      {saying && <Form of={of} saying={saying} title={titles[saying]} onClose={onClose} />}
    </ConfirmSheet>
  );
}

function Form({ of, saying, title, onClose }: Props & { saying: Saying; title: string }) {
  const { t } = useLingui();
  const [text, setText] = useState(''), [day, setDay] = useState<string | null>(null), [colleague, setColleague] = useState<string | null>(null);
  const answer = useCommitmentChange(commitments.answer, onClose), cancel = useCommitmentChange(commitments.cancel, onClose);
  const reopen = useCommitmentChange(commitments.reopen, onClose), handOver = useCommitmentChange(commitments.handOver, onClose);
  const change = { decline: answer, disagree: answer, propose: answer, cancel, reopen, handOver }[saying];
  const needsText = saying === 'decline' || saying === 'cancel';
  const ready = saying === 'propose' ? day !== null : saying === 'handOver' ? colleague !== null : !needsText || text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const base = { params: { commitmentId: of.id }, version: of.version }, reason = text.trim() ? { reason: text } : {};
    if (saying === 'cancel') cancel.mutate({ ...base, body: { reason: text } });
    else if (saying === 'reopen') reopen.mutate({ ...base, body: reason });
    else if (saying === 'handOver') handOver.mutate({ ...base, body: { membershipId: colleague!, ...(text.trim() && { note: text }) } });
    else answer.mutate({ ...base, body: { answer: saying, ...reason, ...(saying === 'propose' && { proposedOn: day! }) } });
  };
  return (
    <form onSubmit={submit} className="stack">
      <p className="strong">{of.what}</p>
      {saying === 'propose' && <DayField label={t`Jiný termín`} value={day} onChange={setDay} data-autofocus />}
      {saying === 'handOver' && of.caseId && <Colleagues caseId={of.caseId} not={of.owner.membershipId} value={colleague} onChange={setColleague} />}
      <Textarea label={saying === 'handOver' ? t`Co má vědět` : t`Důvod`} required={needsText} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={2} maxLength={2000} />
      <ProblemAlert problem={change.error} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
        <Button type="submit" disabled={!ready} loading={change.isPending}>{title}</Button>
      </Group>
    </form>
  );
}

function Colleagues({ caseId, not, value, onChange }: { caseId: string; not: string | null; value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useLingui();
  const owners = useRead(commitments.owners, { params: { caseId } });
  return (
    <Reading of={owners} rows={1}>
      {({ workers }) => <Select label={t`Komu`} data={workers.filter((one) => one.own && one.membershipId !== not).map((one) => ({ value: one.membershipId, label: one.name }))} value={value} onChange={onChange} searchable nothingFoundMessage={t`Nikdo další k případu nemá přístup`} />}
    </Reading>
  );
}
