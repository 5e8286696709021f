import { Trans } from '@lingui/react/macro';
import { say } from '../rules.ts';
import type { Tongue, Words } from '../shapes.ts';
import { useQuestionnaireWords } from './words.ts';
import styles from './Questionnaire.module.css';

/** A text of a questionnaire in the language asked for. Where it is not translated, another one stands there and says which. */
export function Told({ words, language }: { words: Words; language: Tongue }) {
  const { tongue } = useQuestionnaireWords(), said = say(words, language);
  if (!said.text) return null;
  return said.missing ? <><span lang={said.language}>{said.text}</span> <span className={styles.fallback}><Trans>({tongue(said.language)}, překlad chybí)</Trans></span></> : <span lang={said.language}>{said.text}</span>;
}
