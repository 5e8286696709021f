import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { IconChevronLeft, IconChevronRight, type Icon } from '@tabler/icons-react';
import type { Role } from '#platform/http/contract.ts';
import { useMe } from './me.ts';
import styles from './SectionTabs.module.css';

export type SectionTab = { path: string; label: MessageDescriptor; icon: Icon; /** Everybody when missing. */ roles?: readonly Role[] };

/** The second row of an item of the rail: its parts as links, of those whose page exists. One row, which scrolls when it is wider than the page and starts with the open part in sight. Stands first in the `Page` of each part. */
export function SectionTabs({ tabs, label, within }: { tabs: readonly SectionTab[]; label: string; /** Part that a page under another address belongs to. */ within?: string | undefined }) {
  const { i18n } = useLingui();
  const { role } = useMe().membership;
  const pages: object = useRouter().routesByPath;
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(?<=.)\/$/, '') });
  const row = useRef<HTMLElement>(null), [hidden, setHidden] = useState({ left: false, right: false });
  useEffect(() => {
    const nav = row.current;
    if (!nav) return;
    const open = nav.querySelector<HTMLElement>('[aria-current]');
    if (open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.clientWidth) / 2;
    const look = () => setHidden({ left: nav.scrollLeft > 1, right: nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 1 });
    const sized = new ResizeObserver(look);
    sized.observe(nav);
    nav.addEventListener('scroll', look, { passive: true });
    return () => { sized.disconnect(); nav.removeEventListener('scroll', look); };
  }, [path, within]);
  const move = (way: -1 | 1) => row.current?.scrollBy({ left: way * row.current.clientWidth * 0.6, behavior: 'smooth' });
  // The arrows are for a mouse only: the keyboard goes from link to link and the row follows, a finger drags it.
  return (
    <div className={styles.row}>
      <nav ref={row} aria-label={label} className={styles.nav} data-left={hidden.left || undefined} data-right={hidden.right || undefined}>
        {tabs.filter(({ path: to, roles }) => to in pages && (!roles || roles.includes(role))).map(({ path: to, label: name, icon: Icon }) => (
          <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.link} aria-current={path === to ? 'page' : within === to ? 'true' : undefined}><Icon size={18} aria-hidden />{i18n._(name)}</Link>
        ))}
      </nav>
      {hidden.left && <button type="button" tabIndex={-1} aria-hidden className={styles.arrow} data-side="left" onClick={() => move(-1)}><IconChevronLeft size={18} /></button>}
      {hidden.right && <button type="button" tabIndex={-1} aria-hidden className={styles.arrow} data-side="right" onClick={() => move(1)}><IconChevronRight size={18} /></button>}
    </div>
  );
}
