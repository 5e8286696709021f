import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from './address.ts';
import styles from './Tabs.module.css';

export type Tab = { id: string; title: ReactNode; content: () => ReactNode };

/** Tabs kept in the address (`?zalozka=plan`); only the open one is drawn. */
export function Tabs({ tabs, label, name = 'zalozka' }: { tabs: readonly Tab[]; label: string; name?: string }) {
  const first = tabs[0]?.id ?? '';
  const [asked, open] = useAddress(name, first);
  const value = tabs.some((tab) => tab.id === asked) ? asked : first;
  return (
    <MantineTabs value={value} onChange={(next) => next && open(next)} keepMounted={false}>
      <MantineTabs.List aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => <MantineTabs.Tab key={tab.id} value={tab.id} className={styles.tab ?? ''}>{tab.title}</MantineTabs.Tab>)}
      </MantineTabs.List>
      {tabs.map((tab) => <MantineTabs.Panel key={tab.id} value={tab.id} pt="md">{tab.id === value && tab.content()}</MantineTabs.Panel>)}
    </MantineTabs>
  );
}
