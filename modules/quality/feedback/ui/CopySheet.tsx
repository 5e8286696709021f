import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { FillSheet, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import type { Answers, Content, Tongue } from '#modules/questionnaires/contract.ts';
import { feedback } from '../contract.ts';

/** Copies a sheet that was filled in on paper. Nothing is kept in the device: whose paper it was is not known here either. */
export function CopySheet({ campaignId, content, onClose }: { campaignId: string; content: Content; onClose: () => void }) {
  const { t } = useLingui(), reader = useReaderTongue(), copy = useChange(feedback.copy, { invalidates: [feedback.list, feedback.results] });
  const [answers, setAnswers] = useState<Answers>({}), [tongue, setTongue] = useState<Tongue>(content.languages.includes(reader) ? reader : 'cs'), [topic, setTopic] = useState(content.topics[0]?.key ?? '');
  const send = async () => { await copy.mutateAsync({ params: { campaignId }, body: { tongue, answers } }); said(t`Odpověď z papíru je přepsaná.`); setAnswers({}); setTopic(content.topics[0]?.key ?? ''); onClose(); };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přepsat odpověď z papíru`}>
      <p className="meta"><Trans>Jazyk vyberte podle papíru. Kdo ho přepsal, se neukládá; odpověď je jen označená jako z papíru.</Trans></p>
      <FillSheet content={content} answers={answers} onChange={setAnswers} language={tongue} onLanguage={setTongue} topic={topic} onTopic={setTopic} />
      <ProblemAlert problem={copy.error} />
      <Group justify="flex-end" gap="sm"><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button><Button loading={copy.isPending} onClick={() => void send().catch(() => undefined)}><Trans>Uložit</Trans></Button></Group>
    </ConfirmSheet>
  );
}
