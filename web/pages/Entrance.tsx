import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { activate, languageNames } from '../language.ts';
import { Logo } from '../frame/Logo.tsx';
import { languages } from '#platform/i18n/format.ts';
import styles from './Entrance.module.css';

/** The calm page around everything before signing in. */
export function Entrance({ title, children, languages: choose = true }: { title?: string; children: ReactNode; /** Over a page that waits: a change of language would draw that one anew. */ languages?: boolean }) {
  const { t, i18n } = useLingui();
  useEffect(() => { document.title = title ? `${title} · ${t`Souběh`}` : t`Souběh`; }, [title, t]);
  return (
    <div className={styles.entrance}>
      <main className={styles.box}>
        <div className={styles.brand}><Logo /><span><b><Trans>Souběh</Trans></b><span className="meta"><Trans>společný prostor podpory</Trans></span></span></div>
        {title && <h1>{title}</h1>}
        {children}
      </main>
      {choose && <nav className={styles.languages} aria-label={t`Jazyk`}>
        {languages.map((language) => <button key={language} type="button" lang={language} aria-current={i18n.locale === language || undefined} onClick={() => void activate(language)}>{languageNames[language]}</button>)}
      </nav>}
    </div>
  );
}
