import { Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Content } from '#modules/questionnaires/contract.ts';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import styles from './Audits.module.css';

/** All criteria of a method, or whole areas and single criteria of it. Null = all. */
export function CriteriaPicker({ content, value, onChange, error }: { content: Content; value: readonly string[] | null; onChange: (criteria: string[] | null) => void; error?: ReactNode }) {
  const { t } = useLingui(), language = useReaderTongue(), all = questionsOf(content).map(({ key }) => key), chosen = new Set(value ?? all);
  const set = (keys: readonly string[], on: boolean) => onChange(all.filter((key) => (keys.includes(key) ? on : chosen.has(key))));
  return (
    <fieldset className={styles.criteria}>
      <legend><Trans>Která kritéria</Trans></legend>
      <Checkbox label={t`Celá metodika (${all.length})`} checked={value === null} onChange={(event) => onChange(event.currentTarget.checked ? null : all)} />
      {value !== null && content.topics.map(({ key, words, questions }) => {
        const own = questions.map((question) => question.key), some = own.filter((one) => chosen.has(one)), name = textOf(words, language);
        return (
          <details key={key} className={styles.area}>
            <summary><span>{name}</span><span className="meta">{some.length}/{own.length}</span></summary>
            <div className="stack">
              <Checkbox label={t`Celá oblast: ${name}`} checked={some.length === own.length} indeterminate={some.length > 0 && some.length < own.length} onChange={(event) => set(own, event.currentTarget.checked)} />
              {questions.map((question) => <Checkbox key={question.key} ml="md" label={textOf(question.words, language)} checked={chosen.has(question.key)} onChange={(event) => set([question.key], event.currentTarget.checked)} />)}
            </div>
          </details>
        );
      })}
      {error && <p className={styles.wrong}>{error}</p>}
    </fieldset>
  );
}
