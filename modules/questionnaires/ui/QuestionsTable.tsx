import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { questionsOf, say, textOf, untranslated } from '../rules.ts';
import { weighs, type Content, type Purpose, type Question, type Tongue } from '../shapes.ts';
import { Told } from './Told.tsx';
import { usePartWords, useQuestionnaireWords } from './words.ts';
import styles from './Questionnaire.module.css';

/** What a version asks, in the reader's language: topics, questions, answers in words. */
export function QuestionsTable({ content, language, purpose }: { content: Content; language: Tongue; purpose: Purpose }) {
  const { t } = useLingui(), words = usePartWords(purpose), { kinds, yesNo, importances } = useQuestionnaireWords(), all = questionsOf(content), missing = untranslated(content, language);
  const condition = ({ showIf }: Question): string => {
    const on = all.find(({ key }) => key === showIf?.question);
    return on ? `${textOf(on.words, language)} ${showIf!.is.map((key) => yesNo[key] ?? textOf(on.choices.find((choice) => choice.key === key)?.words ?? {}, language)).join(', ')}` : '';
  };
  return (
    <div className={`stack ${styles.answers}`}>
      {missing > 0 && language !== 'cs' && <p className="meta" role="status"><Plural value={missing} one="Do tohoto jazyka chybí # překlad; ukáže se česky." few="Do tohoto jazyka chybí # překlady; ukážou se česky." many="Do tohoto jazyka chybí # překladu; ukáže se česky." other="Do tohoto jazyka chybí # překladů; ukážou se česky." /></p>}
      {content.topics.map(({ key, words: title, questions }) => questions.length > 0 && (
        <section key={key} aria-label={textOf(title, language)}>
          <h3><Told words={title} language={language} /></h3>
          <ResponsiveTable caption={say(title, language).text} rows={questions} rowId={(question) => question.key} columns={[
            { id: 'question', title: words.question, cell: (question) => <><Told words={question.words} language={language} />{question.importance && <span className={styles.note}>{importances[question.importance]}</span>}{question.showIf && <span className={styles.note}><Trans>jen když: {condition(question)}</Trans></span>}</> },
            { id: 'answers', title: weighs(purpose) ? t`Úrovně` : t`Odpovědi`, cell: (question) => question.choices.length ? <ol className={styles.choices}>{question.choices.map((choice) => <li key={choice.key}><Told words={choice.words} language={language} /></li>)}</ol> : <>{kinds[question.kind]}{say(question.unit, language).text && <> ({textOf(question.unit, language)})</>}</> },
            { id: 'help', title: t`Jak zjistit`, cell: (question) => say(question.help, language).text ? <Told words={question.help} language={language} /> : '–' },
          ]} />
        </section>
      ))}
    </div>
  );
}
