import { Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { mostSigns, type Tongue, type Words } from '../../shapes.ts';
import { useQuestionnaireWords } from '../words.ts';
import styles from '../Questionnaire.module.css';

type Props = { label: string; /** What it belongs to, for a reader: several fields of a page have the same label. */ of?: string; value: Words; onChange: (value: Words) => void; /** Language written beside Czech. */ beside: Tongue | null; error?: string | undefined; description?: string };

/** A text in Czech, and beside it in one other language. */
export function WordsField({ label, of, value, onChange, beside, error, description }: Props) {
  const { t } = useLingui(), { tongue } = useQuestionnaireWords();
  const set = (language: Tongue, text: string) => { const { [language]: _, ...rest } = value; onChange(text ? { ...rest, [language]: text } : rest); };
  const name = of ? `${label}: ${of}` : label;
  return (
    <div className={beside ? styles.pair : undefined}>
      <Textarea label={label} aria-label={name} autosize minRows={1} maxLength={mostSigns} value={value.cs ?? ''} error={error} description={description} onChange={(event) => set('cs', event.currentTarget.value)} />
      {beside && <Textarea label={t`${label} (${tongue(beside)})`} aria-label={`${name} (${tongue(beside)})`} lang={beside} autosize minRows={1} maxLength={mostSigns} value={value[beside] ?? ''} description={!value[beside] && value.cs ? t`Překlad chybí, ukáže se česky.` : undefined} onChange={(event) => set(beside, event.currentTarget.value)} />}
    </div>
  );
}
