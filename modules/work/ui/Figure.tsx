import type { ReactNode } from 'react';
import styles from './Contact.module.css';

/** A number that opens the records behind it. */
export const Figure = ({ children, onClick, of }: { children: ReactNode; onClick: () => void; /** What the number says, for those who do not see the table. */ of: string }) => (
  <button type="button" className={styles.figure} onClick={onClick}>{children}<span className="hidden-text">, {of}</span></button>
);
