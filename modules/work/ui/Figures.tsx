import type { ReactNode } from 'react';
import styles from './Figures.module.css';

/** Many numbers at once, each under its label: a sheet's first look. */
export function Figures({ figures }: { figures: readonly (readonly [label: string, value: ReactNode])[] }) {
  return <dl className={styles.figures}>{figures.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}
