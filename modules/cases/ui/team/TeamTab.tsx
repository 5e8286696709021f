import { Reading } from '#platform/design/Reading.tsx';
import styles from '../Cases.module.css';
import { useCase } from '../useCase.ts';
import { HistoryCard } from './HistoryCard.tsx';
import { PersonsCard } from './PersonsCard.tsx';
import { ServicesCard } from './ServicesCard.tsx';
import { TeamCard } from './TeamCard.tsx';

/** Who takes part and who did: services with their agreements, colleagues, persons, and the history of episodes and phases. */
export default function TeamTab({ caseId }: { caseId: string }) {
  return (
    <Reading of={useCase(caseId)} rows={8}>
      {(header) => (
        <div className={styles.columns}>
          <div className={styles.column}><ServicesCard header={header} /><TeamCard header={header} /></div>
          <div className={styles.column}>{header.persons.length > 0 && <PersonsCard header={header} />}{header.episodes.length > 0 && <HistoryCard header={header} />}</div>
        </div>
      )}
    </Reading>
  );
}
