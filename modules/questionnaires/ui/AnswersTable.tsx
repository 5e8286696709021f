import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { useLingui } from '@lingui/react/macro';
import { asked, isAnswered, say, textOf } from '../rules.ts';
import type { Answers, Content, Tongue } from '../shapes.ts';
import { Told } from './Told.tsx';
import { useQuestionnaireWords } from './words.ts';
import styles from './Questionnaire.module.css';

/** What was answered, topic by topic, in the words of its version. Questions without an answer are said, those that were not asked are left out. */
export function AnswersTable({ content, answers, language }: { content: Content; answers: Answers; language: Tongue }) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords(), shown = asked(content, answers);
  return (
    <div className={`stack ${styles.answers}`}>
      {content.topics.map(({ key, words, questions }) => {
        const rows = questions.filter((question) => shown.has(question.key));
        return rows.length > 0 && (
          <section key={key} aria-label={textOf(words, language)}>
            <h3><Told words={words} language={language} /></h3>
            <ResponsiveTable caption={say(words, language).text} rows={rows} rowId={(question) => question.key} columns={[
              { id: 'question', title: t`Otázka`, cell: (question) => <Told words={question.words} language={language} /> },
              { id: 'answer', title: t`Odpověď`, cell: (question) => isAnswered(answers[question.key]) ? <b>{answerText(question, answers[question.key], language)}</b> : <span className="meta">{t`bez odpovědi`}</span> },
              { id: 'note', title: t`Z čeho to víme`, cell: (question) => answers[question.key]?.note ? <span className={styles.note}>{answers[question.key]!.note}</span> : '–' },
            ]} />
          </section>
        );
      })}
    </div>
  );
}
