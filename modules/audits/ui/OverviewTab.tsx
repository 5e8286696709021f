import type { Audit } from '../contract.ts';
import { AboutCard } from './AboutCard.tsx';
import { ReadersCard } from './ReadersCard.tsx';
import { ScopeCard } from './ScopeCard.tsx';
import { TeamCard } from './TeamCard.tsx';
import { VisitsCard } from './VisitsCard.tsx';
import styles from './Audits.module.css';

/** Visits, what the audit is and looks at, who audits and who reads. */
export const OverviewTab = ({ of }: { of: Audit }) => (
  <div className={styles.overview}>
    <div className={styles.column}><VisitsCard of={of} /><AboutCard of={of} /><ScopeCard of={of} /></div>
    <div className={styles.column}><TeamCard of={of} /><ReadersCard of={of} /></div>
  </div>
);
