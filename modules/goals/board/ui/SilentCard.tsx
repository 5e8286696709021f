import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import { goalBoard, type Board } from '../contract.ts';
import { monthNames } from './words.tsx';
import styles from './Board.module.css';

/** Who has not evaluated, and a reminder: a task offered to the head of the centre, no mail. */
export function SilentCard({ board }: { board: Board }) {
  const { t } = useLingui();
  const remind = useChange(goalBoard.remind, { invalidates: [goalBoard.year], onDone: ({ reminded, nobody }) => said([t`Připomenuto: ${reminded}`, nobody.length > 0 && t`bez vedoucí osoby s účtem: ${nobody.join(', ')}`].filter(Boolean).join(', ')) });
  const silent = board.centres.filter(({ months }) => months.some(({ waits }) => waits)), { lastMonth } = board;
  const askable = silent.filter(({ mayRemind, reminder, months }) => mayRemind && months.some(({ month, waits }) => waits && month === lastMonth) && !(reminder && (reminder.state === 'offered' || reminder.state === 'open')));
  const ask = (centres: typeof silent) => { if (lastMonth) remind.mutate({ body: { month: lastMonth, planIds: centres.flatMap(({ plan }) => plan ? [plan.id] : []) } }); };
  return (
    <Card title={t`Bez vyhodnocení`} count={silent.length}>
      {silent.length === 0 ? <Empty><Trans>Všechny uplynulé měsíce jsou vyhodnocené.</Trans></Empty> : (
        <div className={styles.asked}>
          <ul>{silent.map(({ id, name, responsible, months, reminder }) => (
            <li key={id} className={styles.line}>
              <span><Link to={`/cile/${id}/${board.year}/hodnoceni` as never}>{name}</Link>{responsible && <><br /><span className="meta">{responsible}</span></>}</span>
              <span className={styles.tags}><Tag tone="soon">{monthNames(months.filter(({ waits }) => waits).map(({ month }) => month))}</Tag>{reminder && <Tag tone="waiting">{reminder.state === 'declined' ? t`připomínka odmítnuta` : t`připomenuto ${dayShort(reminder.on)}`}</Tag>}</span>
            </li>
          ))}</ul>
          <ProblemAlert problem={remind.error} />
          {askable.length > 0 && <Button variant="light" leftSection={<IconBell size={18} />} loading={remind.isPending} onClick={() => ask(askable)}>{lastMonth && t`Připomenout ${monthNames([lastMonth])} (${askable.length})`}</Button>}
          {askable.length > 0 && <p className="meta"><Trans>Vedoucím přijde úkol k přijetí, žádný e-mail s obsahem.</Trans></p>}
        </div>
      )}
    </Card>
  );
}
