import { ActionIcon, Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { beginnings, minutesBetween, plannedTotal } from '../../agenda/rules.ts';
import { meetings, type Item, type Meeting } from '../../contract.ts';
import { anew, useMeeting } from '../useMeeting.ts';
import { clock } from '../words.ts';
import { Backlog } from './Backlog.tsx';
import { Clock } from './Clock.tsx';
import { ItemSheet } from './ItemSheet.tsx';
import styles from './Agenda.module.css';

export const useMinutes = () => (minutes: number) => plural(minutes, { one: '# minuta', few: '# minuty', many: '# minuty', other: '# minut' });

/** What the agenda takes and what the meeting has. */
function Total({ of, items }: { of: Meeting; items: readonly Item[] }) {
  const { t } = useLingui();
  const words = useMinutes(), planned = plannedTotal(items), has = minutesBetween(of.startsAt, of.endsAt), over = has === null ? 0 : planned - has;
  if (!planned) return null;
  return <p className="meta" role="status">{has === null ? t`Program zabere: ${words(planned)}.` : over > 0 ? <Tag tone="soon">{t`Program zabere ${words(planned)}, to je o ${words(over)} víc, než kolik má setkání.`}</Tag> : t`Program zabere: ${words(planned)}, setkání má ${words(has)}.`}</p>;
}

function Line({ of, item, order, begins, writes, onEdit, onMove, first, last }: { of: Meeting; item: Item; order: number; begins: string | null; writes: boolean; onEdit: () => void; onMove: (by: number) => void; first: boolean; last: boolean }) {
  const { t } = useLingui();
  const minutes = useMinutes(), { title } = item;
  const state = { planned: null, open: <Tag tone="soon"><Trans>právě teď</Trans></Tag>, done: <Tag tone="done"><Trans>probráno</Trans></Tag>, postponed: <Tag><Trans>odloženo</Trans></Tag> }[item.state];
  return (
    <li className={styles.item} data-open={item.state === 'open' || undefined}>
      <span className={styles.at}>{begins ? clock(begins) : ''}</span>
      <div className={styles.text}>
        <p className={styles.title}>{order}. {title}</p>
        <p className="meta">{[item.presenter, item.plannedMinutes && minutes(item.plannedMinutes), item.carriedFromId && t`z minula`, item.internal && t`neveřejný bod`, item.forGuests && t`vidí i hosté`].filter(Boolean).join(' · ')}</p>
        {of.state === 'running' && of.runs && item.state !== 'done' && <Clock of={of} item={item} />}
      </div>
      {state}
      {writes && <div className={styles.tools}>
        <ActionIcon variant="subtle" aria-label={t`Posunout výš: ${title}`} disabled={first} onClick={() => onMove(-1)}><IconArrowUp size={18} /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={t`Posunout níž: ${title}`} disabled={last} onClick={() => onMove(1)}><IconArrowDown size={18} /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={t`Upravit: ${title}`} onClick={onEdit}><IconPencil size={18} /></ActionIcon>
      </div>}
    </li>
  );
}

/** Program: points under their headings, when each begins, who brings it; in a running meeting the clock; the backlog of the group. */
export default function AgendaTab({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const of = useMeeting(meetingId).data, found = useRead(meetings.items, { params: { meetingId } }), order = useChange(meetings.orderItems, anew);
  const [edited, setEdited] = useState<Item | 'new' | null>(null);
  if (!of) return null;
  const writes = of.runs && ['draft', 'invited', 'running', 'written'].includes(of.state);
  return (
    <div className="stack">
      <Card title={t`Program`} {...(found.data && { count: found.data.items.length })} action={writes && <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}><Trans>Přidat bod</Trans></Button>}>
        <Reading of={found}>{({ items }) => {
          const times = beginnings(of.startsAt, items), move = (at: number, by: number) => { const ids = items.map(({ id }) => id); [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!]; order.mutate({ params: { meetingId }, body: { ids } }); };
          if (!items.length) return <Empty>{writes ? <Trans>Program je zatím prázdný. Přidejte první bod, nebo ho převezměte ze zásobníku skupiny.</Trans> : <Trans>Program je zatím prázdný.</Trans>}</Empty>;
          return <>
            <Total of={of} items={items} />
            <ol className={styles.items} aria-label={t`Program`}>
              {items.map((item, at) => [
                item.section && item.section !== items[at - 1]?.section ? <li key={`s${item.id}`} className={styles.section}>{item.section}</li> : null,
                <Line key={item.id} of={of} item={item} order={at + 1} begins={times[at]!} writes={writes} first={at === 0} last={at === items.length - 1} onEdit={() => setEdited(item)} onMove={(by) => move(at, by)} />,
              ])}
            </ol>
          </>;
        }}</Reading>
        <ProblemAlert problem={order.error} />
      </Card>
      {of.groupId && <Backlog meeting={of} groupId={of.groupId} writes={writes} />}
      {edited && <ItemSheet meeting={of} item={edited === 'new' ? null : edited} sections={[...new Set((found.data?.items ?? []).flatMap(({ section }) => section || []))]} onClose={() => setEdited(null)} />}
    </div>
  );
}
