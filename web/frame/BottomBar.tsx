import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMenu2 } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { NavigationItem } from '../navigation.ts';
import { later } from '../later.ts';
import styles from './Frame.module.css';

const More = later(async () => (await import('./More.tsx')).More);

type Props = { items: readonly NavigationItem[]; current: NavigationItem | undefined; slotRef: (element: HTMLElement | null) => void };

/** Four under the thumb, the page's big action above them. */
export function BottomBar({ items, current, slotRef }: Props) {
  const { t, i18n } = useLingui();
  const [more, setMore] = useState(false), [asked, setAsked] = useState(false);
  return (
    <div className={styles.bottom} data-frame>
      <div className={styles.slot} ref={slotRef} />
      <nav aria-label={t`Hlavní`}>
        <ul>
          {items.filter((item) => item.phone).map((item) => (
            <li key={item.to}>
              <Link to={item.to} className={styles.item} data-current={item === current || undefined} aria-current={item === current ? 'page' : undefined}>
                <item.icon size={22} stroke={1.7} aria-hidden />{i18n._(item.label)}
              </Link>
            </li>
          ))}
          <li>
            <button type="button" className={styles.item} aria-haspopup="dialog" data-current={current && !current.phone ? true : undefined} onClick={() => { setAsked(true); setMore(true); }}>
              <IconMenu2 size={22} stroke={1.7} aria-hidden /><Trans>Více</Trans>
            </button>
          </li>
        </ul>
      </nav>
      {asked && <Suspense><More open={more} onClose={() => setMore(false)} items={items.filter((item) => !item.phone)} /></Suspense>}
    </div>
  );
}
