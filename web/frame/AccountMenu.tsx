import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconCloudOff, IconLock, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { lock } from '#platform/design/lock.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { languages } from '#platform/i18n/format.ts';
import { languageNames } from '../language.ts';
import { roleNames } from './roleNames.ts';
import { fieldRoles } from './roleNames.ts';
import { later } from '../later.ts';
import { useAccount } from './useAccount.ts';
import styles from './Frame.module.css';

const SignOutSheet = later(async () => (await import('./SignOutSheet.tsx')).SignOutSheet);

export const initials = (name: string) => name.replace(/\b\p{L}+\./gu, '').trim().split(/\s+/).map((word) => word[0]).filter(Boolean).slice(0, 2).join('').toUpperCase();

// Mantine writes `menuitem` over a role given as a property.
const radio = (checked: boolean) => (props: object) => <button type="button" {...props} role="menuitemradio" aria-checked={checked} />;

/** Who I am and for which organisation, always in sight; the menu changes it. */
export function AccountMenu() {
  const { i18n } = useLingui();
  const { me, switchTo, speak, signOut, drafts, unsent, leaving, problem } = useAccount();
  const [asking, setAsking] = useState(false);
  const tick = (chosen: boolean) => chosen ? <IconCheck size={16} aria-hidden /> : null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button" className={styles.account}>
            <span className={styles.initials} aria-hidden>{initials(me.name)}</span>
            <span><b>{me.name}</b><span className={styles.of}>{me.membership.organisation.name}</span></span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label><Trans>Pracuji za</Trans></Menu.Label>
          {me.memberships.map((one) => (
            <Menu.Item key={one.id} renderRoot={radio(one.id === me.membership.id)} rightSection={tick(one.id === me.membership.id)} onClick={() => switchTo(one.id)}>
              {one.organisation.name}<div className="meta">{i18n._(roleNames[one.role])}</div>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label><Trans>Jazyk</Trans></Menu.Label>
          {languages.map((language) => (
            <Menu.Item key={language} lang={language} renderRoot={radio(language === me.language)} rightSection={tick(language === me.language)} onClick={() => speak(language)}>{languageNames[language]}</Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconUserCircle size={16} aria-hidden />} renderRoot={(props: object) => <Link to="/ucet" {...props} />}><Trans>Můj účet</Trans></Menu.Item>
          {fieldRoles.includes(me.membership.role) && <Menu.Item leftSection={<IconCloudOff size={16} aria-hidden />} renderRoot={(props: object) => <Link to={'/teren' as string} {...props} />}><Trans>Práce bez signálu</Trans></Menu.Item>}
          <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={lock}><Trans>Zamknout obrazovku</Trans></Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => (drafts() || unsent ? setAsking(true) : signOut())}><Trans>Odhlásit</Trans></Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {!asking && <ProblemAlert problem={problem} />}
      {asking && <Suspense><SignOutSheet open={asking} onClose={() => setAsking(false)} drafts={drafts()} unsent={unsent} loading={leaving} problem={problem} onConfirm={signOut} /></Suspense>}
    </>
  );
}
