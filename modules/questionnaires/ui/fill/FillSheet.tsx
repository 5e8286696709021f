import { Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { asked, progress, textOf, untranslated, type AnswerProblem } from '../../rules.ts';
import type { Answer, Answers, Content, Tongue } from '../../shapes.ts';
import { Told } from '../Told.tsx';
import { useQuestionnaireWords } from '../words.ts';
import { QuestionField } from './QuestionField.tsx';
import styles from '../Questionnaire.module.css';

type Props = {
  content: Content; answers: Answers; onChange: (answers: Answers) => void; language: Tongue; onLanguage: (language: Tongue) => void;
  topic: string; onTopic: (topic: string) => void; problems?: readonly AnswerProblem[]; reasons?: boolean; /** After the last topic: finishing. */ end?: ReactNode;
};

/** A questionnaire being filled in, one topic at a time. Keeps nothing itself: whoever draws it saves (useFilling). */
export function FillSheet({ content, answers, onChange, language, onLanguage, topic: openKey, onTopic, problems = [], reasons = false, end }: Props) {
  const { t } = useLingui(), phone = usePhone(), { tongue } = useQuestionnaireWords();
  const at = Math.max(0, content.topics.findIndex(({ key }) => key === openKey)), topic = content.topics[at], shown = asked(content, answers), done = progress(content, answers);
  const heading = useRef<HTMLDivElement>(null), moved = useRef(false);
  const go = (key: string | undefined) => { if (key) { moved.current = true; onTopic(key); } };
  // The next topic is read from its heading on, not from where the button stood.
  useEffect(() => { if (moved.current) { heading.current?.focus({ preventScroll: true }); heading.current?.scrollIntoView({ block: 'start' }); } }, [at]);
  const missing = language === 'cs' ? 0 : untranslated(content, language);
  const far = (key: string) => { const of = done.find((one) => one.topic === key)!; return `${of.answered}/${of.asked}`; };
  const set = (key: string, answer: Answer) => onChange({ ...answers, [key]: answer });
  if (!topic) return null;
  const here = topic.questions.filter(({ key }) => shown.has(key)), before = content.topics[at - 1], next = content.topics[at + 1];
  return (
    <div className="stack">
      {content.languages.length > 1 && (
        <Select className={styles.short ?? ''} label={t`Jazyk otázek`} data={content.languages.map((code) => ({ value: code, label: tongue(code) }))} value={language} allowDeselect={false} onChange={(code) => onLanguage((code ?? 'cs') as Tongue)} />
      )}
      {missing > 0 && <p className="meta" role="status"><Plural value={missing} one="Do tohoto jazyka chybí # překlad; ukáže se česky." few="Do tohoto jazyka chybí # překlady; ukážou se česky." many="Do tohoto jazyka chybí # překladu; ukáže se česky." other="Do tohoto jazyka chybí # překladů; ukážou se česky." /></p>}
      <div className={styles.fill}>
        {phone
          ? <Select label={t`Téma ${at + 1} z ${content.topics.length}`} data={content.topics.map(({ key, words }) => ({ value: key, label: `${textOf(words, language)} (${far(key)})` }))} value={topic.key} allowDeselect={false} onChange={(key) => go(key ?? undefined)} />
          : <nav aria-label={t`Témata`}><ol className={styles.topics}>{content.topics.map(({ key, words }) => (
            <li key={key}><button type="button" aria-current={key === topic.key ? 'step' : undefined} onClick={() => go(key)}><Told words={words} language={language} /><span>{far(key)}</span></button></li>
          ))}</ol></nav>}
        <div className="stack">
          <div ref={heading} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: '4.5rem' }}>
            <Card title={<Told words={topic.words} language={language} />} meta={far(topic.key)}>
              {here.map((question) => <QuestionField key={question.key} question={question} answer={answers[question.key]} language={language} reasons={reasons} problem={problems.find((one) => one.question === question.key)?.why} onChange={(answer) => set(question.key, answer)} />)}
              <div className={styles.steps}>
                <Button type="button" variant="default" disabled={!before} leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => go(before?.key)}><Trans>Předchozí</Trans></Button>
                {next && <Button type="button" variant="light" rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(next.key)}><Trans>Další téma</Trans></Button>}
              </div>
            </Card>
          </div>
          {end}
        </div>
      </div>
    </div>
  );
}
