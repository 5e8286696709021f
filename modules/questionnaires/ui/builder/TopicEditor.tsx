import { Button, Select } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { newQuestion, textOf, type ContentProblem } from '../../rules.ts';
import { most, type Purpose, type Question, type Tongue, type Topic } from '../../shapes.ts';
import { usePartWords, useQuestionnaireWords } from '../words.ts';
import { ItemTools } from './ItemTools.tsx';
import { moved, replaced, without } from './order.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { WordsField } from './WordsField.tsx';
import styles from '../Questionnaire.module.css';

type Props = { purpose: Purpose; topic: Topic; at: number; of: number; onChange: (topic: Topic) => void; onMove: (by: -1 | 1) => void; onRemove: () => void; before: readonly Question[]; beside: Tongue | null; problems: readonly ContentProblem[] };

/** A topic with its questions; one of them is open at a time. */
export function TopicEditor({ purpose, topic, at, of, onChange, onMove, onRemove, before, beside, problems }: Props) {
  const parts = usePartWords(purpose), { kinds, importances } = useQuestionnaireWords(), [open, setOpen] = useState<string>(), [unfolded, unfold] = useState(topic.questions.length === 0);
  const name = topic.words.cs || parts.topicAt(at + 1), scales = topic.questions.filter(({ kind }) => kind === 'scale'), set = (questions: Question[]) => onChange({ ...topic, questions });
  const add = () => { const question = newQuestion(); set([...topic.questions, question]); setOpen(question.key); };
  return (
    <Card title={name} count={topic.questions.length} action={<div className={styles.tools}>
      {problems.length > 0 && <Tag tone="soon"><Trans>něco chybí</Trans></Tag>}
      <Button variant="default" size="xs" aria-expanded={unfolded} aria-label={unfolded ? parts.fold(name) : parts.unfold(name)} onClick={() => unfold(!unfolded)}>{unfolded ? <Trans>Sbalit</Trans> : <Trans>Upravit</Trans>}</Button>
      <ItemTools name={name} at={at} of={of} onMove={onMove} onRemove={onRemove} />
    </div>}>
      {unfolded && <div className="stack">
        <WordsField label={parts.topicName} of={name} value={topic.words} beside={beside} onChange={(words) => onChange({ ...topic, words })} />
        <ul className={styles.items}>
          {topic.questions.map((question, index) => {
            const words = textOf(question.words, 'cs') || parts.questionAt(index + 1), wrong = problems.filter((one) => one.question === question.key).map(({ why }) => why);
            return (
              <li key={question.key} className={styles.item}>
                <div className={styles.head}>
                  <button type="button" className={styles.open} aria-expanded={open === question.key} onClick={() => setOpen(open === question.key ? undefined : question.key)}>
                    <span>{words}</span><span className="meta">{kinds[question.kind]}{question.importance && <> · {importances[question.importance]}</>}{question.required && <> · <Trans>povinné</Trans></>}{question.showIf && <> · <Trans>jen někdy</Trans></>}</span>
                  </button>
                  {wrong.length > 0 && <Tag tone="soon"><Trans>něco chybí</Trans></Tag>}
                  <ItemTools name={words} at={index} of={topic.questions.length} onMove={(by) => set(moved(topic.questions, index, by))} onRemove={() => set(without(topic.questions, index))} />
                </div>
                {open === question.key && <QuestionEditor purpose={purpose} question={question} before={[...before, ...topic.questions.slice(0, index)]} beside={beside} problems={wrong} onChange={(next) => set(replaced(topic.questions, index, next))} />}
              </li>
            );
          })}
        </ul>
        <div><Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={topic.questions.length >= most.questions} onClick={add} aria-label={parts.addQuestionTo(name)}>{parts.addQuestion}</Button></div>
        {scales.length > 1 && <Select label={parts.followed} data={scales.map(({ key, words }) => ({ value: key, label: textOf(words, 'cs') || key }))} value={topic.followed ?? scales[0]!.key} allowDeselect={false} onChange={(followed) => onChange({ ...topic, followed })} />}
      </div>}
    </Card>
  );
}
