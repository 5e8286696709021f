import { Button, MultiSelect, Select } from '@mantine/core';
import { Plural, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { checkContent, newTopic, untranslated } from '../../rules.ts';
import { languages, most, type Content, type Purpose, type Tongue } from '../../shapes.ts';
import { usePartWords, useQuestionnaireWords } from '../words.ts';
import { moved, replaced, without } from './order.ts';
import { TopicEditor } from './TopicEditor.tsx';
import { WordsField } from './WordsField.tsx';
import styles from '../Questionnaire.module.css';

/** Writes a questionnaire: title, languages, topics, questions. Keeps nothing itself. What is still missing is said where it is missing. */
export function QuestionnaireBuilder({ content, onChange, purpose }: { content: Content; onChange: (content: Content) => void; /** Decides how its parts are called, and whether criteria have an importance. */ purpose: Purpose }) {
  const { t } = useLingui(), parts = usePartWords(purpose), { tongue, contentProblems } = useQuestionnaireWords(), [asked, setBeside] = useState<Tongue | null>(null);
  const others: readonly Tongue[] = content.languages.filter((code) => code !== 'cs'), beside = asked && others.includes(asked) ? asked : null, problems = checkContent(content), { topics } = content;
  const set = (change: Partial<Content>) => onChange({ ...content, ...change });
  const before = (at: number) => topics.slice(0, at).flatMap(({ questions }) => questions);
  const whole = problems.filter(({ question }) => question === null), missing = beside ? untranslated(content, beside) : 0;
  return (
    <div className={styles.builder}>
      <Card title={parts.whole}>
        <div className="stack">
          <WordsField label={t`Název`} value={content.title} beside={beside} onChange={(title) => set({ title })} />
          <WordsField label={t`K čemu je`} value={content.intro} beside={beside} onChange={(intro) => set({ intro })} />
          <MultiSelect label={t`Další jazyky`} description={t`Texty v jazyce, který odeberete, zůstanou uložené a vrátí se s ním.`} data={languages.filter((code) => code !== 'cs').map((code) => ({ value: code, label: tongue(code) }))} value={[...others]} onChange={(chosen) => set({ languages: ['cs', ...languages.filter((code) => code !== 'cs' && chosen.includes(code))] })} />
          {others.length > 0 && <Select label={t`Vedle češtiny psát`} placeholder={t`jen česky`} clearable clearButtonProps={{ 'aria-label': t`Psát jen česky` }} data={others.map((code) => ({ value: code, label: tongue(code) }))} value={beside} onChange={(code) => setBeside(code as Tongue | null)} />}
          {missing > 0 && <p className="meta" role="status"><Plural value={missing} one="Chybí # překlad." few="Chybějí # překlady." many="Chybí # překladu." other="Chybí # překladů." /></p>}
          {whole.length > 0 && <ul className={styles.wrong}>{whole.map(({ why, topic }, index) => <li key={index}>{topic && <b>{topics.find(({ key }) => key === topic)?.words.cs} </b>}{contentProblems[why]}</li>)}</ul>}
        </div>
      </Card>
      {topics.map((topic, at) => (
        <TopicEditor key={topic.key} purpose={purpose} topic={topic} at={at} of={topics.length} before={before(at)} beside={beside} problems={problems.filter((one) => one.topic === topic.key)}
          onChange={(next) => set({ topics: replaced(topics, at, next) })} onMove={(by) => set({ topics: moved(topics, at, by) })} onRemove={() => set({ topics: without(topics, at) })} />
      ))}
      <div><Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={topics.length >= most.topics} onClick={() => set({ topics: [...topics, newTopic()] })}>{parts.addTopic}</Button></div>
    </div>
  );
}
