import { useEffect, type RefObject } from 'react';

/** On a phone a row of tabs is wider than the screen: the open one is brought into sight, and again when the row gets another width. Sideways only, the page itself stays where it is. */
export function useOpenInRow(row: RefObject<HTMLElement | null>, tab: string): void {
  useEffect(() => {
    if (!tab || !row.current) return;
    const around = row.current, bring = () => {
      const open = around.querySelector('[aria-current]')?.getBoundingClientRect(), here = around.getBoundingClientRect();
      if (open) around.scrollLeft += open.left + open.width / 2 - (here.left + here.width / 2);
    };
    const watch = new ResizeObserver(bring);
    watch.observe(around);
    return () => watch.disconnect();
  }, [row, tab]);
}
