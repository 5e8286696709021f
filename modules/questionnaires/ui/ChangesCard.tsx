import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Comparison } from '../compare.ts';
import type { Tongue } from '../shapes.ts';
import { Told } from './Told.tsx';
import { useQuestionnaireWords } from './words.ts';

/** Lines in sight before somebody asks for all of them. */
const few = 5;
/** What the newest sheet says otherwise than the one before it: worse first. */
export function ChangesCard({ comparison: { topics, before, last }, language }: { comparison: Comparison; language: Tongue }) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords(), rank = { worse: 0, better: 1, other: 2 }, [all, showAll] = useState(false);
  if (!before || !last) return null;
  const changes = topics.flatMap(({ topic, changes: own }) => own.map((change) => ({ topic, change }))).toSorted((a, b) => rank[a.change.way] - rank[b.change.way]);
  return (
    <Card title={t`Co se změnilo od posledně`} meta={t`${day(before.onDay)} → ${day(last.onDay)}`} count={changes.length}>
      {changes.length === 0 ? <p><Trans>Odpovědi jsou stejné.</Trans></p> : <><Rows>{changes.slice(0, all ? undefined : few).map(({ topic, change: { question, beforeQuestion, before: was, after, way } }) => (
        <Row key={question.key} title={<Told words={question.words} language={language} />} note={<><Told words={topic.words} language={language} /> · {answerText(beforeQuestion, was, language)} → <b>{answerText(question, after, language)}</b></>}
          end={way === 'better' ? <Tag tone="done"><Trans>lepší</Trans></Tag> : way === 'worse' ? <Tag tone="soon"><Trans>horší</Trans></Tag> : <Tag><Trans>jinak</Trans></Tag>} />
      ))}</Rows>{!all && changes.length > few && <Button variant="default" fullWidth onClick={() => showAll(true)}><Trans>Všech {changes.length}</Trans></Button>}</>}
    </Card>
  );
}
