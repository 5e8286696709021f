import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import type { HoursRow, ServiceCard } from '../contract.ts';
import { hoursOn, weekdayOf } from '../hours.ts';
import styles from './cards.module.css';
import { HoursSheet } from './HoursSheet.tsx';
import { useHoursText } from './hoursText.ts';
import { Verified } from './Verified.tsx';
import { useWords } from './words.ts';

const soon = 14;

function Span({ row, placeOf }: { row: HoursRow; placeOf: (id: string) => string | undefined }) {
  const { span, beside } = useHoursText();
  const place = row.placeId && placeOf(row.placeId), valid = [row.validFrom && row.validFrom > today() && <Trans key="from">od {day(row.validFrom)}</Trans>, row.validTo && <Trans key="to">do {day(row.validTo)}</Trans>].filter(Boolean);
  return <span className={styles.span}>{span(row)} <small>{[beside(row), place, row.note].filter(Boolean).join(' · ')} {valid}</small></span>;
}

type Group = { from: number; to: number; rows: HoursRow[] };
/** Days next to one another that are the same make one row. */
function weekOf(weekly: readonly HoursRow[]): Group[] {
  const alike = (rows: readonly HoursRow[]) => JSON.stringify(rows.map(({ id: _, weekday: __, ...rest }) => rest));
  return [1, 2, 3, 4, 5, 6, 7].reduce<Group[]>((groups, day) => {
    const rows = weekly.filter((row) => row.weekday === day), last = groups.at(-1);
    if (last && alike(last.rows) === alike(rows)) last.to = day; else groups.push({ from: day, to: day, rows });
    return groups;
  }, []);
}

/** The week as it usually is, today marked, and the days that are otherwise. */
export function HoursCard({ card }: { card: ServiceCard }) {
  const { t } = useLingui();
  const { weekday } = useWords();
  const { days } = useHoursText();
  const [editing, setEditing] = useState(false);
  const { hours, service, places } = card, now = today();
  const placeOf = (id: string) => (places.length > 1 ? places.find((one) => one.place.id === id)?.place.name : undefined);
  const weekly = hours.filter((row) => row.weekday !== null && (row.validTo === null || row.validTo >= now));
  const groups = weekOf(weekly);
  const exceptions = hours.filter((row) => row.onDay !== null && (row.untilDay ?? row.onDay) >= now);
  // A holiday that nobody wrote an exception for: the hours of the weekday may not hold.
  const holidays = Array.from({ length: soon }, (_, n) => addDays(now, n)).filter((one) => isHoliday(one) && hoursOn(hours, one).some((row) => row.weekday !== null));
  return (
    <Card title={t`Otevírací doba`} action={service.mine && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}><Trans>Upravit hodiny</Trans></Button>}>
      {hours.length ? (
        <div className="stack">
          {weekly.length > 0 && (
            <table className={styles.week}>
              <caption className="hidden-text"><Trans>Hodiny v týdnu</Trans></caption>
              <tbody>{groups.map(({ from, to, rows }) => (
                <tr key={from} data-today={from <= weekdayOf(now) && weekdayOf(now) <= to || undefined}><th scope="row">{from === to ? weekday[from - 1] : `${weekday[from - 1]} – ${weekday[to - 1]!.toLowerCase()}`}</th>
                  <td>{rows.length ? rows.map((row) => <Span key={row.id} row={row} placeOf={placeOf} />) : <span className="meta"><Trans>zavřeno</Trans></span>}</td></tr>
              ))}</tbody>
            </table>
          )}
          {exceptions.length > 0 && (
            <table className={styles.week}>
              <caption style={{ textAlign: 'left', fontWeight: 600 }}><Trans>Jinak než obvykle</Trans></caption>
              <tbody>{exceptions.map((row) => <tr key={row.id} data-today={row.onDay! <= now || undefined}><th scope="row" style={{ width: '11rem' }}>{days(row)}</th><td><Span row={row} placeOf={placeOf} /></td></tr>)}</tbody>
            </table>
          )}
          {holidays.map((one) => <p key={one} className="meta"><Trans>{day(one)} je státní svátek a nikdo nezapsal, jestli je otevřeno. Raději zavolejte.</Trans></p>)}
        </div>
      ) : <Empty>{service.mine ? <Trans>Hodiny zatím nikdo nezapsal. Kdo volá, chce nejdřív vědět, kdy přijít.</Trans> : <Trans>Hodiny zatím nikdo nezapsal.</Trans>}</Empty>}
      {hours.length > 0 && <Verified of={{ serviceId: service.id }} aspect="hours" all={card.verifications} />}
      {editing && <HoursSheet card={card} onClose={() => setEditing(false)} />}
    </Card>
  );
}
