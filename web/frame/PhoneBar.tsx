import { ActionIcon } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useMe } from '#platform/design/me.ts';
import { Logo } from './Logo.tsx';
import { SavingMark } from './SavingMark.tsx';
import styles from './Frame.module.css';

/** Where I am and for which organisation; saving is mentioned only when it is not done. */
export function PhoneBar({ title, onSearch }: { title: string; onSearch: () => void }) {
  const { t } = useLingui();
  const { membership } = useMe();
  return (
    <header className={styles.phoneTop} data-frame>
      <Logo size={32} />
      <div><div className={styles.phoneTitle}>{title || t`Souběh`}</div><div className="meta">{membership.organisation.name}</div></div>
      <SavingMark onlyNews />
      <ActionIcon variant="subtle" color="gray" c="var(--text)" onClick={onSearch} aria-label={t`Hledat`}><IconSearch size={24} aria-hidden /></ActionIcon>
    </header>
  );
}
