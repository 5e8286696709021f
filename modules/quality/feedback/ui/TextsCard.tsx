import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { feedback, type Results } from '../contract.ts';
import styles from './Feedback.module.css';

const anew = { invalidates: [feedback.results] };
function HideSheet({ campaignId, textId, onClose }: { campaignId: string; textId: string; onClose: () => void }) {
  const { t } = useLingui(), hide = useChange(feedback.hide, anew), labels = { reason: t`Proč` };
  return (
    <FormSheet<{ reason: string }> title={t`Skrýt slova klienta`} onClose={onClose} draft={`hide:${textId}`} labels={labels} done={t`Slova jsou skrytá.`} initial={{ reason: '' }} save={(body) => hide.mutateAsync({ params: { campaignId, textId }, body })}>
      {(form) => <><p className="meta"><Trans>Text nezmizí a dál se počítá, jen ho nikdo nečte. Důvod uvidí všichni, kdo čtou výsledky: nepište do něj jméno.</Trans></p><TextInput label={labels.reason} {...form.getInputProps('reason')} /></>}
    </FormSheet>
  );
}
/** What clients wrote, question by question, in an order that says nothing. */
export function TextsCard({ of }: { of: Results }) {
  const { t } = useLingui(), tongue = useReaderTongue(), [hiding, setHiding] = useState<string>(), show = useChange(feedback.show, anew), campaignId = of.campaign.id;
  return (
    <Card title={t`Vlastními slovy`} count={of.texts.length}>
      {of.texts.length === 0 && <Empty><Trans>Nikdo nic nenapsal.</Trans></Empty>}
      {questionsOf(of.content).map((question) => ({ question, texts: of.texts.filter((one) => one.question === question.key) })).filter(({ texts }) => texts.length).map(({ question, texts }) => (
        <section key={question.key} className={styles.question} aria-label={textOf(question.words, tongue)}>
          <h3>{textOf(question.words, tongue)}</h3>
          <Rows>{texts.map((one) => <Row key={one.id} title={one.hidden ? <span className="meta"><Trans>Skryto: {one.reason}</Trans></span> : <p className={styles.said}>{one.text}</p>}
            end={of.hides && (one.hidden ? <Button variant="subtle" size="xs" onClick={() => show.mutate({ params: { campaignId, textId: one.id } })}><Trans>Ukázat</Trans></Button> : <Button variant="subtle" size="xs" onClick={() => setHiding(one.id)}><Trans>Skrýt</Trans></Button>)} />)}</Rows>
        </section>
      ))}
      <ProblemAlert problem={show.error} />
      {hiding && <HideSheet campaignId={campaignId} textId={hiding} onClose={() => setHiding(undefined)} />}
    </Card>
  );
}
