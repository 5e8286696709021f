import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { number } from '#platform/i18n/format.ts';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import type { Question } from '#modules/questionnaires/contract.ts';
import { useQuestionnaireWords, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import type { Results } from '../contract.ts';
import styles from './Feedback.module.css';

type Distribution = Results['distributions'][number];
/** What an answer is called, in the reader's language. */
export function useAnswerWords() {
  const tongue = useReaderTongue(), { yesNo } = useQuestionnaireWords();
  return (question: Question, key: string) => textOf(question.choices.find((choice) => choice.key === key)?.words ?? {}, tongue) || yesNo[key] || key;
}
/** Each question with how often each answer was given, in words and bars; beside it the same question before. */
export function Distributions({ of, onOpen }: { of: Results; onOpen?: (question: string, answer: string) => void }) {
  const { t } = useLingui(), tongue = useReaderTongue(), said = useAnswerWords();
  const before = (question: Question) => of.before.flatMap((one) => { const then = one.distributions.find((d) => d.question === question.key); return then && then.answered > 0 ? [`${one.name}: ${top(question, then)}`] : []; });
  const share = (count: number, all: number) => Math.round(count / Math.max(1, all) * 100);
  // The better half of a scale, else the most frequent answer.
  const top = (question: Question, { counts, answered }: Distribution) => {
    const half = question.kind === 'scale' && question.better !== 'none' ? (question.better === 'last' ? counts.slice(Math.ceil(counts.length / 2)) : counts.slice(0, Math.floor(counts.length / 2))) : [counts.toSorted((a, b) => b.count - a.count)[0]!];
    return `${half.map(({ key }) => said(question, key)).join(', ')} ${number(share(half.reduce((sum, { count }) => sum + count, 0), answered))} %`;
  };
  return (
    <div>{of.distributions.map((one) => {
      const question = questionsOf(of.content).find(({ key }) => key === one.question)!, earlier = before(question);
      return (
        <section key={one.question} className={styles.question} aria-label={textOf(question.words, tongue)}>
          <h3>{textOf(question.words, tongue)}</h3>
          {one.answered === 0 ? <p className="meta"><Trans>Nikdo neodpověděl.</Trans></p> : <ul className={styles.bars} role="list">{one.counts.toReversed().map(({ key, count }) => (
            <li key={key} className={styles.bar}><span>{said(question, key)}</span><span className={styles.track} aria-hidden><i style={{ width: `${share(count, one.answered)}%` }} /></span>
              {onOpen && count > 0 ? <Button variant="subtle" size="compact-sm" aria-label={t`${said(question, key)}: ${number(count)}, ukázat odpovědi`} onClick={() => onOpen(one.question, key)}>{number(count)}</Button> : <span>{number(count)}</span>}</li>
          ))}</ul>}
          {earlier.length > 0 && <p className="meta"><Trans>Dřív: {earlier.join(' · ')}</Trans></p>}
        </section>
      );
    })}</div>
  );
}
