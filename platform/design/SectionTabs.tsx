import { useEffect, useRef } from 'react';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Icon } from '@tabler/icons-react';
import type { Role } from '#platform/http/contract.ts';
import { useMe } from './me.ts';
import styles from './SectionTabs.module.css';

export type SectionTab = { path: string; label: MessageDescriptor; icon: Icon; /** Everybody when missing. */ roles?: readonly Role[] };

/** The second row of an item of the rail: its parts as links, of those whose page exists; on a phone the row scrolls and starts with the open part in sight. Stands first in the `Page` of each part. */
export function SectionTabs({ tabs, label, within }: { tabs: readonly SectionTab[]; label: string; /** Part that a page under another address belongs to. */ within?: string | undefined }) {
  const { i18n } = useLingui();
  const { role } = useMe().membership;
  const pages: object = useRouter().routesByPath;
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(?<=.)\/$/, '') });
  const row = useRef<HTMLElement>(null);
  useEffect(() => { const nav = row.current, open = nav?.querySelector<HTMLElement>('[aria-current]'); if (nav && open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.clientWidth) / 2; }, [path, within]);
  return (
    <nav ref={row} aria-label={label} className={styles.nav}>
      {tabs.filter(({ path: to, roles }) => to in pages && (!roles || roles.includes(role))).map(({ path: to, label: name, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.link} aria-current={path === to ? 'page' : within === to ? 'true' : undefined}><Icon size={18} aria-hidden />{i18n._(name)}</Link>
      ))}
    </nav>
  );
}
