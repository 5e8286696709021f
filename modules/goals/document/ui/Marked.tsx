import type { Mark } from '../reader/index.ts';
import { useDocumentWords } from './words.ts';
import styles from './Document.module.css';

/** A sentence with the words that something was read from; what it was is said too, not only coloured. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const { mark: words } = useDocumentWords();
  return (
    <>
      {marks.map(({ what, from, to }, index) => (
        <span key={from}>{text.slice(marks[index - 1]?.to ?? 0, from)}<mark className={styles.mark} data-what={what} title={words[what]}>{text.slice(from, to)}<span className="hidden-text"> ({words[what]})</span></mark></span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
