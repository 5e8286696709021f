import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, type KeyboardEvent } from 'react';
import { addDays, day as dayText, dayLong, dayShort, month, today, weekday } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { isWeekend, weeksOf } from '../rules.ts';
import { EntryBlock } from './EntryBlock.tsx';
import { icons } from './kinds.tsx';
import type { Calendar } from './useCalendar.ts';
import styles from './Calendar.module.css';

const few = 3;
type Props = { of: Calendar; day: string; phone: boolean; /** The day one stands on. */ onDay: (day: string) => void; /** Everything of the day. */ onOpen: (day: string) => void; onFree: (day: string) => void };

/** A month as a table: a day holds three entries and says how many more there are. On a phone a day shows what shapes it holds, and is read below. */
export function MonthView({ of: { byDay, conflicts }, day: chosen, phone, onDay, onOpen, onFree }: Props) {
  const { t } = useLingui(), table = useRef<HTMLTableElement>(null);
  const weeks = weeksOf(chosen), shown = chosen.slice(0, 7);
  const move = (event: KeyboardEvent, day: string) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    onDay(addDays(day, by));
    // The other month is drawn first.
    setTimeout(() => table.current?.querySelector<HTMLElement>(`[data-day="${addDays(day, by)}"]`)?.focus());
  };
  const name = (day: string, count: number) => [dayLong(day), day === today() && t`dnes`, isHoliday(day) && t`státní svátek`, count > 0 && plural(count, { one: '# položka', few: '# položky', many: '# položky', other: '# položek' })].filter(Boolean).join(', ');
  return (
    <table className={styles.month} ref={table} style={{ '--weeks': weeks.length } as object}>
      <caption className="hidden-text">{month(chosen)}</caption>
      <thead><tr>{weeks[0]!.map((day) => <th key={day} scope="col"><abbr title={dayLong(day).split(' ')[0]}>{weekday(day)}</abbr></th>)}</tr></thead>
      <tbody>{weeks.map((week) => <tr key={week[0]}>{week.map((day) => {
        // What takes one's time comes before what only has to be done that day.
        const ofDay = byDay.get(day) ?? [], all = [...ofDay.filter(({ starts, kind }) => starts && kind !== 'task'), ...ofDay.filter(({ starts, kind }) => !starts || kind === 'task')], listed = all.slice(0, all.length === few + 1 ? few + 1 : few), rest = all.length - listed.length;
        return (
          <td key={day} data-today={day === today() || undefined} data-other={day.slice(0, 7) !== shown || undefined} data-off={isWeekend(day) || isHoliday(day) || undefined} data-chosen={phone && day === chosen || undefined}
            onClick={(event) => { if (!phone && event.target === event.currentTarget) onFree(day); }}>
            <button type="button" className={styles.number} data-day={day} tabIndex={day === chosen ? 0 : -1} aria-current={day === today() ? 'date' : undefined} title={dayText(day)}
              onKeyDown={(event) => move(event, day)} onClick={() => (phone ? onDay(day) : onOpen(day))}>
              <b>{day.endsWith('-01') ? dayShort(day) : Number(day.slice(8))}</b>{isHoliday(day) && !phone && <small>{t`svátek`}</small>}<span className="hidden-text">, {name(day, all.length)}</span>
              {phone && all.length > 0 && <span className={styles.shapes} aria-hidden>{[...new Set(all.map(({ kind }) => kind))].slice(0, 3).map((kind) => { const Icon = icons[kind]; return <Icon key={kind} size={13} />; })}</span>}
            </button>
            {!phone && all.length > 0 && <ul className={styles.listed}>{listed.map((one) => <li key={one.id}><EntryBlock entry={one} conflict={conflicts.has(one.id)} shape="line" /></li>)}
              {rest > 0 && <li><button type="button" className={styles.more} onClick={() => onOpen(day)} ><Trans>a další {rest}</Trans><span className="hidden-text">, {dayLong(day)}</span></button></li>}</ul>}
          </td>
        );
      })}</tr>)}</tbody>
    </table>
  );
}
