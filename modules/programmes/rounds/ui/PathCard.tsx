import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { choiceOf, textOf } from '#modules/questionnaires/index.ts';
import type { Question, QuestionnaireVersion, Tongue } from '#modules/questionnaires/contract.ts';
import { Told, useQuestionnaireWords } from '#modules/questionnaires/ui/index.ts';
import { programmePlan } from '../../plan/contract.ts';
import { GoalSheet, StepSheet } from '../../plan/ui/index.ts';
import type { Round, Sheet } from '../contract.ts';
import { levelOfTopic, type Level } from '../rules.ts';
import styles from './Rounds.module.css';

type Props = { programmeId: string; siteId: string; /** Finished, oldest first. */ sheets: readonly Sheet[]; rounds: readonly Round[]; frames: readonly QuestionnaireVersion[]; writes: boolean; language: Tongue };
type Making = { kind: 'goal' | 'step'; question: string; words: string; level: Level | undefined };
/** The path over time: each statement by rounds, in words and dots, with what was said then. Out of the newest one a goal or a step is made. */
export function PathCard({ programmeId, siteId, sheets, rounds, frames, writes, language }: Props) {
  const { t } = useLingui(), [noted, showNotes] = useState(false), [making, make] = useState<Making>(), plan = useRead(programmePlan.get, { params: { programmeId, siteId } }).data;
  const newest = sheets.at(-1)!, frame = frames.find(({ id }) => id === newest.versionId);
  if (!frame) return null;
  const questionOf = (sheet: Sheet, key: string) => frames.find(({ id }) => id === sheet.versionId)?.content.topics.flatMap(({ questions }) => questions).find((one) => one.key === key);
  const cameOut = (key: string) => {
    const goals = plan?.goals.filter(({ from }) => from?.question === key).length ?? 0, steps = plan?.steps.filter(({ from }) => from?.question === key).length ?? 0;
    return [goals > 0 && plural(goals, { one: '# cíl', few: '# cíle', other: '# cílů' }), steps > 0 && plural(steps, { one: '# krok', few: '# kroky', other: '# kroků' })].filter(Boolean).join(', ');
  };
  return (
    <Card title={t`Cesta v čase`} meta={t`Slovy a tečkami, nic se neprůměruje.`} action={<Button variant="default" size="xs" aria-expanded={noted} onClick={() => showNotes(!noted)}>{noted ? <Trans>Skrýt, z čeho to víme</Trans> : <Trans>Ukázat, z čeho to víme</Trans>}</Button>}>
      <div className={`${styles.path} ${styles.track}`}>{frame.content.topics.map((topic) => (
        <section key={topic.key} aria-label={textOf(topic.words, language)}>
          <h3><Told words={topic.words} language={language} /></h3>
          <ResponsiveTable caption={textOf(topic.words, language)} rows={topic.questions} rowId={({ key }) => key} columns={[
            { id: 'question', title: t`Tvrzení`, cell: (question) => {
              const words = textOf(question.words, language), made = cameOut(question.key), out = (kind: Making['kind']) => make({ kind, question: question.key, words, level: levelOfTopic(topic.key) });
              return <><Told words={question.words} language={language} />{(writes || made) && <div className={styles.tools}>
                {writes && newest.answers[question.key] && <><Button variant="light" size="xs" onClick={() => out('goal')} aria-label={t`Udělat cíl: ${words}`}><Trans>Cíl</Trans></Button><Button variant="light" size="xs" onClick={() => out('step')} aria-label={t`Udělat krok: ${words}`}><Trans>Krok</Trans></Button></>}
                {made && <span className="meta">{t`vzešlo: ${made}`}</span>}
              </div>}</>;
            } },
            ...sheets.map((sheet) => ({ id: sheet.id, title: rounds.find(({ id }) => id === sheet.roundId)?.name ?? '', cell: ({ key }: Question) => <Answered question={questionOf(sheet, key)} sheet={sheet} noted={noted} language={language} /> })),
          ]} />
        </section>
      ))}</div>
      {making?.kind === 'goal' && <GoalSheet {...{ programmeId, siteId }} from={{ sheetId: newest.id, ...making }} onClose={() => make(undefined)} />}
      {making?.kind === 'step' && <StepSheet {...{ programmeId, siteId }} from={{ sheetId: newest.id, ...making }} onClose={() => make(undefined)} />}
    </Card>
  );
}
function Answered({ question, sheet, noted, language }: { question: Question | undefined; sheet: Sheet; noted: boolean; language: Tongue }) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords();
  if (!question) return <span className="meta">{t`neptali se`}</span>;
  const answer = sheet.answers[question.key], at = answer?.applies && choiceOf(question, answer.value) ? question.choices.findIndex(({ key }) => key === answer.value) : -1;
  return <div className={styles.answer}>
    {at >= 0 && question.kind === 'scale' && <span className={styles.dots} aria-hidden>{question.choices.map(({ key }, n) => <i key={key} data-full={n <= at || undefined} />)}</span>}
    {answerText(question, answer, language) || <span className="meta">–</span>}
    {noted && answer?.note && <p className={styles.note}>{answer.note}</p>}
  </div>;
}
