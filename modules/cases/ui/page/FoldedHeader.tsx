import { Plural } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import type { CaseHeader } from '../../contract.ts';
import { useWords } from '../words.ts';
import styles from './CasePage.module.css';

/** What stays of the header while reading further down: who and how far. */
export function FoldedHeader({ header }: { header: CaseHeader }) {
  const words = useWords();
  return (
    <div className={styles.folded} aria-hidden>
      <b>{header.label}</b>
      {header.number && <Tag>{header.number}</Tag>}
      {header.phase && <Tag tone={header.phase === 'closed' ? 'plain' : 'waiting'}>{words.phase(header.phase, header.subjectKind)}</Tag>}
      {header.lacking.length > 0 && <Tag tone="soon"><Plural value={header.lacking.length} one="chybí # věc" few="chybí # věci" many="chybí # věci" other="chybí # věcí" /></Tag>}
    </div>
  );
}
