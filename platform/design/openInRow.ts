import { useEffect, type RefObject } from 'react';

/** On a phone a row of tabs is wider than the screen: the open one is brought into sight. Sideways only, the page itself stays where it is. */
export function useOpenInRow(row: RefObject<HTMLElement | null>, tab: string): void {
  useEffect(() => {
    const open = tab ? row.current?.querySelector('[aria-current]')?.getBoundingClientRect() : undefined, around = row.current?.getBoundingClientRect();
    if (open && around) row.current!.scrollLeft += open.left + open.width / 2 - (around.left + around.width / 2);
  }, [row, tab]);
}
