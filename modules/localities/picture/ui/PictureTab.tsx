import { AbsentCard } from './AbsentCard.tsx';
import { ComesCard } from './ComesCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import styles from './Picture.module.css';
import { RisksCard } from './RisksCard.tsx';

/** „Lidé a rizika“: who lives here, who comes and who should, what threatens. */
export default function PictureTab({ caseId }: { caseId: string }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}><PeopleCard caseId={caseId} /><RisksCard caseId={caseId} /></div>
      <div className={styles.column}><ComesCard caseId={caseId} /><AbsentCard caseId={caseId} /></div>
    </div>
  );
}
