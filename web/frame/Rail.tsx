import { Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import type { NavigationItem } from '../navigation.ts';
import { Logo } from './Logo.tsx';
import styles from './Frame.module.css';

/** Icon above word; it scrolls when the screen is low. */
export function Rail({ items, current }: { items: readonly NavigationItem[]; current: NavigationItem | undefined }) {
  const { t, i18n } = useLingui();
  return (
    <div className={styles.rail} data-frame>
      <Link to="/" className={styles.home} aria-label={t`Souběh, úvodní stránka`}><Logo /></Link>
      <nav aria-label={t`Hlavní`}>
        <ul>
          {items.map((item) => (
            <li key={item.to}>
              <Link to={item.to} className={styles.item} data-current={item === current || undefined} aria-current={item === current ? 'page' : undefined}>
                <item.icon size={20} stroke={1.7} aria-hidden />{i18n._(item.label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
