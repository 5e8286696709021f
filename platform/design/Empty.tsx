import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** One sentence that says what is not here, and the one action that fills it. */
export const Empty = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles.empty}><p>{children}</p>{action}</div>
);
