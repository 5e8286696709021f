import { Link } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PageAction, type Action } from './PageAction.tsx';
import styles from './Page.module.css';

type Props = { title: ReactNode; subtitle?: ReactNode; back?: { to: string; label: string }; /** The only filled button of the view. */ action?: Action; /** Plain buttons, filters, print. */ tools?: ReactNode; narrow?: boolean; children: ReactNode };

/** A page's heading with its one big action, and its content. The tab's title comes from the route, so a name never gets there. */
export function Page({ title, subtitle, back, action, tools, narrow = false, children }: Props) {
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {back && <Link to={back.to} className={styles.back}><IconArrowLeft size={18} aria-hidden />{back.label}</Link>}
          <h1>{title}</h1>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
        {action && <PageAction {...action} />}
      </header>
      {children}
    </div>
  );
}
