import { Tabs as MantineTabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAddress } from './address.ts';
import styles from './Tabs.module.css';

export type Tab = { id: string; title: ReactNode; content: () => ReactNode };

/** Tabs kept in the address (`?zalozka=plan`); only the open one is drawn. */
export function Tabs({ tabs, label, name = 'zalozka' }: { tabs: readonly Tab[]; label: string; name?: string }) {
  const first = tabs[0]?.id ?? '';
  const [asked, open] = useAddress(name, first);
  const value = tabs.some((tab) => tab.id === asked) ? asked : first;
  const list = useRef<HTMLDivElement>(null);
  // On a phone the row of tabs scrolls: the open one is brought into sight.
  useEffect(() => { const row = list.current, tab = row?.querySelector<HTMLElement>('[aria-selected="true"]'); if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.clientWidth) / 2; }, [value]);
  return (
    <MantineTabs value={value} onChange={(next) => next && open(next)} keepMounted={false}>
      <MantineTabs.List ref={list} aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => <MantineTabs.Tab key={tab.id} value={tab.id} className={styles.tab ?? ''}>{tab.title}</MantineTabs.Tab>)}
      </MantineTabs.List>
      {tabs.map((tab) => <MantineTabs.Panel key={tab.id} value={tab.id} pt="md">{tab.id === value && tab.content()}</MantineTabs.Panel>)}
    </MantineTabs>
  );
}
