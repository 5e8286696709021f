import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Comparison } from '#modules/questionnaires/index.ts';
import type { Tongue } from '#modules/questionnaires/contract.ts';
import { Told, useQuestionnaireWords } from '#modules/questionnaires/ui/index.ts';
import type { ConditionSheet } from '../contract.ts';
import styles from './Conditions.module.css';

/** Lines in sight before somebody asks for all of them. */
const few = 5;
/** Two organisations that say something else of the same thing at about the same time: both stand here, nobody is right by a rule. */
export function DisagreementsCard({ comparison: { disagreements }, sheets, who, language }: { comparison: Comparison; sheets: readonly ConditionSheet[]; who: (organisationId: string) => number; language: Tongue }) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords(), sheetOf = (id: string) => sheets.find((sheet) => sheet.id === id)!, [all, showAll] = useState(false);
  if (!disagreements.length) return null;
  return (
    <Card title={t`V čem se listy neshodují`} meta={t`Dvě organizace do 30 dnů po sobě. Domluvte se, co platí, nebo se jděte podívat.`} count={disagreements.length}>
      <Rows>{disagreements.slice(0, all ? undefined : few).map(({ question, one, other, topic }) => (
        <Row key={`${one.sheetId}${other.sheetId}${topic}${question.key}`} title={<Told words={question.words} language={language} />} note={
          <dl className={styles.sides}>{[one, other].map(({ sheetId, answer, question: own }) => { const sheet = sheetOf(sheetId); return (
            <div key={sheetId}><dt><WhoMark who={who(sheet.organisation.id)} size={10} name={sheet.organisation.name} /> {day(sheet.onDay)}</dt><dd><b>{answerText(own, answer, language)}</b>{answer.note && <><br />{answer.note}</>}</dd></div>
          ); })}</dl>} />
      ))}</Rows>
      {!all && disagreements.length > few && <Button variant="default" fullWidth onClick={() => showAll(true)}><Trans>Všech {disagreements.length}</Trans></Button>}
    </Card>
  );
}
