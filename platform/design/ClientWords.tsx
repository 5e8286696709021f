import type { ReactNode } from 'react';
import styles from './ClientWords.module.css';

/** The client's own words: one step larger than the body, with a bar at the left, and who said them, when, who translated. */
export const ClientWords = ({ children, source, lang }: { children: ReactNode; source?: ReactNode; lang?: string }) => (
  <figure className={styles.words}>
    <blockquote lang={lang}>{children}</blockquote>
    {source && <figcaption className="meta">{source}</figcaption>}
  </figure>
);

/** A worker's own note or reading, kept visibly apart from what the client said. */
export const PersonalNote = ({ title, children }: { title?: ReactNode; children: ReactNode }) => (
  <div className={styles.note}>{title && <h3 className={styles.title}>{title}</h3>}{children}</div>
);
