import { Trans } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { later } from '../later.ts';
import { SavingMark } from './SavingMark.tsx';
import styles from './Frame.module.css';

// With its menu, right after the frame.
const AccountMenu = later(async () => (await import('./AccountMenu.tsx')).AccountMenu);

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Search, the state of saving, and who I am for which organisation. */
export const TopBar = ({ onSearch }: { onSearch: () => void }) => (
  <header className={styles.top} data-frame>
    <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={18} aria-hidden /><span><Trans>Hledat…</Trans></span><kbd aria-hidden>{mac ? '⌘ K' : 'Ctrl K'}</kbd>
    </button>
    <div className={styles.right}><SavingMark /><Suspense><AccountMenu /></Suspense></div>
  </header>
);
