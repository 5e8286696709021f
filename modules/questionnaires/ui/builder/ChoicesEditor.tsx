import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { Segmented } from '#platform/design/Segmented.tsx';
import { newKey } from '../../rules.ts';
import { most, type Question, type Tongue } from '../../shapes.ts';
import { ItemTools } from './ItemTools.tsx';
import { moved, replaced, without } from './order.ts';
import { WordsField } from './WordsField.tsx';
import styles from '../Questionnaire.module.css';

/** Levels of a scale in words, or the answers to choose from. */
export function ChoicesEditor({ question, onChange, beside }: { question: Question; onChange: (question: Question) => void; beside: Tongue | null }) {
  const { t } = useLingui(), { choices, kind, better } = question, scale = kind === 'scale';
  const set = (next: Question['choices']) => onChange({ ...question, choices: next });
  return (
    <div className="stack">
      {choices.map((choice, at) => {
        const label = scale ? t`Úroveň ${at + 1} slovy` : t`Odpověď ${at + 1}`;
        return (
          <div key={choice.key} className={styles.choice}>
            <WordsField label={label} of={question.words.cs ?? ''} value={choice.words} beside={beside} onChange={(words) => set(replaced(choices, at, { ...choice, words }))} />
            <ItemTools name={choice.words.cs || label} at={at} of={choices.length} onMove={(by) => set(moved(choices, at, by))} onRemove={() => set(without(choices, at))} />
          </div>
        );
      })}
      <div><Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} disabled={choices.length >= most.choices} onClick={() => set([...choices, { key: newKey('o'), words: {} }])}>{scale ? <Trans>Přidat úroveň</Trans> : <Trans>Přidat odpověď</Trans>}</Button></div>
      {scale && <Segmented label={t`Která úroveň je lepší`} options={[{ value: 'last', label: t`poslední` }, { value: 'first', label: t`první` }, { value: 'none', label: t`žádná` }]} value={better} onChange={(next) => onChange({ ...question, better: next })} />}
    </div>
  );
}
