import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { outcomes } from '../contract.ts';
import { TaskRows } from './TaskRows.tsx';
import styles from './Outcomes.module.css';

/** Tasks of a group: what is late, what goes on, what waits for somebody else, and what is over, folded away. */
export default function GroupTasks({ groupId }: { groupId: string }) {
  const { t } = useLingui();
  const found = useRead(outcomes.tasksOfGroup, { params: { groupId } });
  return (
    <Reading of={found} rows={4}>
      {({ items }) => {
        const goes = items.filter(({ state }) => state === 'open' || state === 'offered'), over = items.filter(({ state }) => state === 'done' || state === 'cancelled'), declined = items.filter(({ state }) => state === 'declined');
        const late = goes.filter(({ dueOn }) => dueOn !== null && dueOn < today()), open = goes.filter((one) => !late.includes(one));
        const parts = [[t`Po termínu`, late, true], [t`Odmítnuté: je třeba rozhodnout znovu`, declined, true], [t`Otevřené`, open, false]] as const;
        return (
          <Card title={t`Úkoly skupiny`} count={goes.length}>
            {items.length === 0 && <Empty><Trans>Z žádného setkání zatím úkol nevzešel. Zapisují se v zápise u bodu programu.</Trans></Empty>}
            {parts.map(([heading, those, isLate]) => those.length > 0 && <section key={heading} aria-label={heading}><h3 className={styles.heading} data-late={isLate || undefined}>{heading}</h3><TaskRows items={those} label={heading} from /></section>)}
            {over.length > 0 && <details className={styles.details}><summary><Trans>Hotové a zrušené ({over.length})</Trans></summary><TaskRows items={over} label={t`Hotové a zrušené`} from /></details>}
          </Card>
        );
      }}
    </Reading>
  );
}
