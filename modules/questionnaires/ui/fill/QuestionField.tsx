import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { isAnswered, noAnswer, say, textOf, yesNo as yesNoKeys, type AnswerProblem } from '../../rules.ts';
import type { Answer, Question, Tongue } from '../../shapes.ts';
import { Told } from '../Told.tsx';
import { useQuestionnaireWords } from '../words.ts';
import styles from '../Questionnaire.module.css';

type Props = { question: Question; answer: Answer | undefined; onChange: (answer: Answer) => void; language: Tongue; problem?: AnswerProblem['why'] | undefined; /** The note is asked of every answer. */ reasons?: boolean };

/** One question with its answer, how to find out, what it is based on and “does not concern this place”. */
export function QuestionField({ question, answer = noAnswer, onChange, language, problem, reasons = false }: Props) {
  const { t } = useLingui(), { answerProblems } = useQuestionnaireWords(), id = useId();
  const [noting, setNoting] = useState(reasons || answer.note !== ''), name = textOf(question.words, language);
  const set = (change: Partial<Answer>) => onChange({ ...answer, ...change });
  return (
    <fieldset className={styles.question} data-path={`answers.${question.key}`} tabIndex={-1} aria-describedby={[question.help.cs && `${id}-help`, problem && `${id}-wrong`].filter(Boolean).join(' ') || undefined}>
      <legend><Told words={question.words} language={language} />{question.required && <span className="meta"> <Trans>(povinné)</Trans></span>}</legend>
      {say(question.help, language).text && <p id={`${id}-help`} className="meta"><Told words={question.help} language={language} /></p>}
      {answer.applies && <Value {...{ question, answer, language, name, id }} onChange={(value) => set({ value })} />}
      <div className={styles.more}>
        {question.mayNotApply && <Checkbox label={t`Netýká se`} aria-label={t`Netýká se: ${name}`} checked={!answer.applies} onChange={(event) => set({ applies: !event.currentTarget.checked, value: null })} />}
        {!noting && <Button variant="subtle" size="xs" onClick={() => setNoting(true)} aria-label={t`Doložit: ${name}`}><Trans>Doložit</Trans></Button>}
        {isAnswered(answer) && answer.applies && question.kind !== 'text' && question.kind !== 'number' && question.kind !== 'date' && <Button variant="subtle" size="xs" onClick={() => set({ value: null })} aria-label={t`Zrušit odpověď: ${name}`}><Trans>Zrušit odpověď</Trans></Button>}
      </div>
      {noting && <Textarea label={reasons ? t`Proč a z čeho to víte` : t`Z čeho to víte`} aria-label={reasons ? t`Proč a z čeho to víte: ${name}` : t`Z čeho to víte: ${name}`} description={t`Co jste viděli, kdo to řekl (bez jmen), co máte na fotce. Žádné údaje o klientech.`} autosize minRows={2} maxLength={4000} value={answer.note} onChange={(event) => set({ note: event.currentTarget.value })} />}
      {problem && <p id={`${id}-wrong`} className={styles.wrong} role="alert">{answerProblems[problem]}</p>}
    </fieldset>
  );
}

type ValueProps = { question: Question; answer: Answer; language: Tongue; name: string; id: string; onChange: (value: Answer['value']) => void };
function Value({ question, answer: { value }, language, name, id, onChange }: ValueProps) {
  const { yesNo } = useQuestionnaireWords();
  switch (question.kind) {
    case 'number': return <NumberInput className={styles.short ?? ''} aria-label={name} {...(say(question.unit, language).text && { suffix: `\u00A0${textOf(question.unit, language)}` })} decimalSeparator="," thousandSeparator={'\u00A0'} value={typeof value === 'number' ? value : ''} inputMode="decimal" hideControls onChange={(next) => onChange(typeof next === 'number' ? next : null)} />;
    case 'date': return <div className={styles.short}><DayField label="" aria-label={name} value={typeof value === 'string' ? value : null} onChange={onChange} /></div>;
    case 'text': return <Textarea aria-label={name} autosize minRows={2} maxLength={4000} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value || null)} />;
    case 'several': {
      const list = Array.isArray(value) ? value : [];
      return <Levels>{question.choices.map(({ key, words }) => (
        <label key={key} className={styles.level}><input type="checkbox" checked={list.includes(key)} onChange={() => onChange(list.includes(key) ? list.filter((one) => one !== key) : [...list, key])} /><Told words={words} language={language} /></label>
      ))}</Levels>;
    }
    case 'yes_no': return <Levels>{yesNoKeys.map((key) => <label key={key} className={styles.level}><input type="radio" name={id} checked={value === key} onChange={() => onChange(key)} />{yesNo[key]}</label>)}</Levels>;
    default: return <Levels>{question.choices.map(({ key, words }) => (
      <label key={key} className={styles.level}><input type="radio" name={id} checked={value === key} onChange={() => onChange(key)} /><Told words={words} language={language} /></label>
    ))}</Levels>;
  }
}
const Levels = ({ children }: { children: React.ReactNode }) => <div className={styles.levels}>{children}</div>;
