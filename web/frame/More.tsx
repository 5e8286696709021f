import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconCloudOff, IconLock, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { lock } from '#platform/design/lock.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { languages } from '#platform/i18n/format.ts';
import { languageNames } from '../language.ts';
import type { NavigationItem } from '../navigation.ts';
import { fieldRoles, roleNames } from './roleNames.ts';
import { later } from '../later.ts';
import { useAccount } from './useAccount.ts';
import styles from './Frame.module.css';

const SignOutSheet = later(async () => (await import('./SignOutSheet.tsx')).SignOutSheet);

/** The phone's fourth item: the other rooms, and who I am. */
export function More({ open, onClose, items }: { open: boolean; onClose: () => void; items: readonly NavigationItem[] }) {
  const { t, i18n } = useLingui();
  const { me, switchTo, speak, signOut, drafts, unsent, leaving, problem } = useAccount();
  const [asking, setAsking] = useState(false);
  const then = (work: () => void) => () => { work(); onClose(); };
  return (
    <>
      <Modal opened={open} onClose={onClose} fullScreen title={<><b>{me.name}</b><div className="meta">{me.email}</div></>} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
        <div className={styles.more}>
          <ProblemAlert problem={problem} />
          {items.length > 0 && <nav aria-label={t`Další`}>{items.map((item) => <Link key={item.to} to={item.to} onClick={onClose} className={styles.moreItem}><item.icon size={22} stroke={1.7} aria-hidden />{i18n._(item.label)}</Link>)}</nav>}
          <Card title={<Trans>Pracuji za</Trans>}>
            {me.memberships.map((one) => (
              <button key={one.id} type="button" className={styles.moreItem} aria-current={one.id === me.membership.id || undefined} onClick={then(() => switchTo(one.id))}>
                <span>{one.organisation.name}<span className="meta"> · {i18n._(roleNames[one.role])}</span></span>{one.id === me.membership.id && <IconCheck size={18} aria-hidden />}
              </button>
            ))}
          </Card>
          <Card title={<Trans>Jazyk</Trans>}>
            {languages.map((language) => <button key={language} type="button" lang={language} className={styles.moreItem} aria-current={language === me.language || undefined} onClick={then(() => speak(language))}><span>{languageNames[language]}</span>{language === me.language && <IconCheck size={18} aria-hidden />}</button>)}
          </Card>
          <div>
            <Link to="/ucet" onClick={onClose} className={styles.moreItem}><IconUserCircle size={22} stroke={1.7} aria-hidden /><Trans>Můj účet</Trans></Link>
            {fieldRoles.includes(me.membership.role) && <Link to={'/teren' as string} onClick={onClose} className={styles.moreItem}><IconCloudOff size={22} stroke={1.7} aria-hidden /><Trans>Práce bez signálu</Trans></Link>}
            <button type="button" className={styles.moreItem} onClick={() => { onClose(); lock(); }}><IconLock size={22} stroke={1.7} aria-hidden /><span><Trans>Zamknout obrazovku</Trans></span></button>
            <button type="button" className={styles.moreItem} onClick={() => { if (drafts() || unsent) { onClose(); setAsking(true); } else signOut(); }}><IconLogout size={22} stroke={1.7} aria-hidden /><span><Trans>Odhlásit</Trans></span></button>
          </div>
        </div>
      </Modal>
      {asking && <Suspense><SignOutSheet open={asking} onClose={() => setAsking(false)} drafts={drafts()} unsent={unsent} loading={leaving} problem={problem} onConfirm={signOut} /></Suspense>}
    </>
  );
}
