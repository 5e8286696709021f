import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Action } from '../shapes.ts';
import styles from './Advocacy.module.css';
import { useAnswerWords, useStepWords, useWayWords } from './words.ts';

/** What happened, the last first. */
export function HistoryCard({ of: { steps } }: { of: Action }) {
  const { t } = useLingui(), words = useStepWords(), ways = useWayWords(), answers = useAnswerWords();
  return (
    <Card title={t`Průběh`} {...(steps.length > 0 && { count: steps.length })}>
      {steps.length === 0 ? <p className="meta"><Trans>Zatím se jen připravuje.</Trans></p> : (
        <ol className={styles.history}>{steps.toReversed().map((one) => (
          <li key={one.id}>
            <p><b>{one.answer ? `${words.answered}: ${answers[one.answer]}` : words[one.kind]}</b> <span className="meta">{[day(one.onDay), one.by, one.way && ways[one.way], one.reference && t`č. j. ${one.reference}`, one.dueOn && t`odpověď do ${day(one.dueOn)}`].filter(Boolean).join(' · ')}</span></p>
            {one.text && <p className={styles.said}>{one.text}</p>}
          </li>))}</ol>)}
    </Card>
  );
}
