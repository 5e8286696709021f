import { useEffect, useRef, type ReactNode } from 'react';
import styles from './network.module.css';

/** A drawing never smaller than can be read: what does not fit is moved within its own box, by finger, wheel or arrows. */
export function MapBox({ label, children, whole = false }: { label: string; children: ReactNode; /** The whole drawing at once, however small. */ whole?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box, svg = current?.querySelector('svg');
    if (!current || !svg || whole) return;
    svg.style.minWidth = `${Number(svg.getAttribute('width')) * 0.86}px`;
    current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  });
  return <div ref={box} className={styles.map} role="region" aria-label={label} tabIndex={0}>{children}</div>;
}
