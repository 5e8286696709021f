import { Trans } from '@lingui/react/macro';
import { Empty } from '#platform/design/Empty.tsx';
import { isOf, useParts, type CaseOf } from '#platform/design/parts.ts';
import { Part } from './Part.tsx';
import styles from './CasePage.module.css';

/** Cards of the rooms in three columns; on a phone they follow one another. */
export function Overview({ caseId, kind }: { caseId: string; kind: CaseOf }) {
  const cards = useParts('caseCards').filter((one) => isOf(one, kind));
  if (cards.length === 0) return <Empty><Trans>Přehled se naplní, až bude co ukázat.</Trans></Empty>;
  const columns = (['left', 'middle', 'right'] as const).map((column) => ({ column, cards: cards.filter((card) => card.column === column) })).filter((one) => one.cards.length > 0);
  return (
    <div className={styles.overview} data-columns={columns.map((one) => one.column).join(' ')}>
      {columns.map((one) => <div key={one.column} className={styles.column} data-column={one.column}>{one.cards.map((card) => <Part key={card.key} part={card} caseId={caseId} />)}</div>)}
    </div>
  );
}
