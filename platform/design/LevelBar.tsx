import { whoColor, type Who } from './WhoMark.tsx';
import styles from './LevelBar.module.css';

type Props = { level: number; of?: number; words: string; note?: string; who?: Who };

/** How much an organisation sees: a bar of five steps and always the level in words; `note` is the ground's end date. */
export function LevelBar({ level, of = 5, words, note, who = 0 }: Props) {
  return (
    <span className={styles.level}>
      <span className={styles.bar} style={{ color: whoColor(who) }} aria-hidden>
        {Array.from({ length: of }, (_, step) => <i key={step} data-full={step < level || undefined} />)}
      </span>
      <span><b>{words}</b>{note && <span className={styles.note}>{note}</span>}</span>
    </span>
  );
}
