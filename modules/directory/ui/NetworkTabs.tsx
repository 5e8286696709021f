import { useEffect, useRef } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { tabs } from './tabs.ts';
import styles from './NetworkTabs.module.css';

/** The second row of „Síť": its parts as links; on a phone the row scrolls and starts with the open part in sight. Stands first in the `Page` of each part. */
export function NetworkTabs() {
  const { t, i18n } = useLingui();
  const { role } = useMe().membership;
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(?<=.)\/$/, '') });
  const row = useRef<HTMLElement>(null);
  useEffect(() => { const nav = row.current, open = nav?.querySelector<HTMLElement>('[aria-current]'); if (nav && open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.clientWidth) / 2; }, [path]);
  return (
    <nav ref={row} aria-label={t`Části sítě`} className={styles.nav}>
      {tabs.filter(({ roles }) => !roles || roles.includes(role)).map(({ path: to, label, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.link} aria-current={path === to ? 'page' : undefined}><Icon size={18} aria-hidden />{i18n._(label)}</Link>
      ))}
    </nav>
  );
}
