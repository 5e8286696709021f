import { Link, useLocation } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { tabs } from './tabs.ts';
import styles from './NetworkTabs.module.css';

/** The second row of „Síť": its parts as links, one line after another where they do not fit beside. Stands first in the `Page` of each part. */
export function NetworkTabs() {
  const { t, i18n } = useLingui();
  const { role } = useMe().membership;
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(?<=.)\/$/, '') });
  return (
    <nav aria-label={t`Části sítě`} className={styles.nav}>
      {tabs.filter(({ roles }) => !roles || roles.includes(role)).map(({ path: to, label, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.link} aria-current={path === to ? 'page' : undefined}><Icon size={18} aria-hidden />{i18n._(label)}</Link>
      ))}
    </nav>
  );
}
