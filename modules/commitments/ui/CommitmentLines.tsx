import { useState } from 'react';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import type { Commitment } from '../contract.ts';
import { CommitmentMenu } from './CommitmentMenu.tsx';
import styles from './Commitments.module.css';
import { useWho } from './who.ts';
import { Due, StateTag } from './words.tsx';

const DoneForm = sheetLater(async () => (await import('./DoneForm.tsx')).DoneForm);

/** Commitments of a case in lines: by when, what, who with their mark, and how it stands. */
export function CommitmentLines({ caseId, items, label }: { caseId: string; items: readonly Commitment[]; label: string }) {
  const who = useWho(caseId);
  return <div className={styles.lines}><ul role="list" aria-label={label}>{items.map((one) => <Line key={one.id} of={one} mark={who.ofOwner(one)} />)}</ul></div>;
}

function Line({ of, mark }: { of: Commitment; mark: ReturnType<ReturnType<typeof useWho>['ofOwner']> }) {
  const [finishing, setFinishing] = useState(false);
  return (
    <li className={styles.line}>
      <span className={styles.due}><Due of={of} /></span>
      <span className={styles.what}>{of.what}{(of.state === 'declined' || of.state === 'done' || of.state === 'cancelled') && of.lastText && <span className="meta"> · {of.lastText}</span>}</span>
      <span className={styles.who}>{mark && <WhoMark who={mark.who} name={mark.name} />}</span>
      <span className={styles.state}><StateTag of={of} /></span>
      <span className={styles.menu}><CommitmentMenu of={of} onDone={() => setFinishing(true)} /></span>
      {finishing && <div className={styles.finish}><DoneForm of={of} onClose={() => setFinishing(false)} /></div>}
    </li>
  );
}
