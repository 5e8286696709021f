import type { ReactNode } from 'react';
import { useId } from 'react';
import { number } from '#platform/i18n/format.ts';
import styles from './Card.module.css';

type Props = { title?: ReactNode; count?: number; action?: ReactNode; meta?: ReactNode; children: ReactNode; quiet?: boolean; className?: string };

/** A white card with a heading, how many things it holds and one action. `quiet` drops the padding for lists that go to the edge. */
export function Card({ title, count, action, meta, children, quiet = false, className }: Props) {
  const id = useId();
  return (
    <section className={[styles.card, quiet && styles.quiet, className].filter(Boolean).join(' ')} aria-labelledby={title ? id : undefined}>
      {(title || action) && (
        <header className={styles.header}>
          {title && <h2 id={id} className={styles.title}>{title}</h2>}
          {count !== undefined && <span className={styles.count}>{number(count)}</span>}
          {meta && <span className="meta">{meta}</span>}
          {action && <div className={styles.action}>{action}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
