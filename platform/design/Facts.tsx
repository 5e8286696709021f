import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Labels and values. A fact without a value is left out: an empty label says nothing. */
export function Facts({ facts }: { facts: readonly (readonly [label: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value], index) => value !== null && value !== undefined && value !== '' && value !== false && <div key={index}><dt>{label}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}
