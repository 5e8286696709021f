import { useLingui } from '@lingui/react/macro';
import { useInterval } from '@mantine/hooks';
import { useRef, useState, type KeyboardEvent } from 'react';
import { dayLong, dayShort, time, today, weekday } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import type { Entry } from '../contract.ts';
import { columnsOf, hoursOf, hoursShown, isWeekend, minuteOf, spanOf, timeOf } from '../rules.ts';
import { clock } from '../../ui/words.ts';
import { EntryBlock } from './EntryBlock.tsx';
import type { Calendar } from './useCalendar.ts';
import styles from './Calendar.module.css';

type Props = { of: Calendar; /** Those of the days that are drawn: all of the week, or one on a phone. */ days: readonly string[]; day: string; onDay: (day: string) => void; onFree: (day: string, from: string, to: string) => void };

/** A time grid: whole-day things above, the hours below; a free hour begins a new meeting. */
export function WeekView({ of: { byDay, conflicts }, days, day: chosen, onDay, onFree }: Props) {
  const { t } = useLingui(), table = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(() => minuteOf(time(new Date()).padStart(5, '0')));
  useInterval(() => setNow(minuteOf(time(new Date()).padStart(5, '0'))), 60_000, { autoInvoke: true });
  const timed = (day: string) => (byDay.get(day) ?? []).flatMap((one) => { const span = one.kind === 'task' ? undefined : spanOf(one); return span ? [{ of: one, ...span }] : []; });
  const whole = (day: string) => (byDay.get(day) ?? []).filter((one) => one.kind === 'task' || !one.starts);
  const { first, last } = hoursShown(days.flatMap(timed)), hours = Array.from({ length: last - first }, (_, n) => first + n), minutes = (last - first) * 60;
  const at = (from: number, to: number) => ({ top: `${((from - first * 60) / minutes) * 100}%`, height: `${((to - from) / minutes) * 100}%` });
  // One free hour of the grid is in the order of keys; arrows go from it to the others.
  const [cursor, setCursor] = useState({ day: chosen, hour: 9 }), stop = days.includes(cursor.day) ? cursor : { day: days[0]!, hour: cursor.hour };
  const move = (event: KeyboardEvent, day: string, hour: number) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const nextDay = days[days.indexOf(day) + by[0]!], nextHour = Math.min(last - 1, Math.max(first, hour + by[1]!));
    if (!nextDay) return;
    setCursor({ day: nextDay, hour: nextHour });
    table.current?.querySelector<HTMLElement>(`[data-slot="${nextDay} ${nextHour}"]`)?.focus();
  };
  // From an entry the arrows lead to the first entry of the next day, or to its free hour when it has none.
  const across = (event: KeyboardEvent, day: string) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key], next = by && days[days.indexOf(day) + by];
    if (!next || !(event.target as HTMLElement).closest('a')) return;
    event.preventDefault();
    const column = table.current?.querySelector<HTMLElement>(`[data-column="${next}"]`);
    (column?.querySelector<HTMLElement>('a') ?? column?.querySelector<HTMLElement>(`[data-slot="${next} ${Math.min(last - 1, Math.max(first, cursor.hour))}"]`))?.focus();
  };
  const hourName = (hour: number) => `${hour}:00`, long = (day: string) => dayLong(day).replace(/\s\d{4}$/, '');
  return (
    <div className={styles.week} style={{ '--days': days.length, '--hours': hours.length } as object}>
      <div className={styles.heads}>
        <span className={styles.gutter} />
        {days.map((day) => (
          <button key={day} type="button" className={styles.head} data-today={day === today() || undefined} data-off={isWeekend(day) || isHoliday(day) || undefined} onClick={() => onDay(day)}>
            <span>{weekday(day)}</span><b>{dayShort(day)}</b>{isHoliday(day) && <small>{t`svátek`}</small>}{day === today() && <span className="hidden-text">{t`dnes`}</span>}{hoursOf(day) !== 24 && <small>{hoursOf(day) === 23 ? t`23 hodin` : t`25 hodin`}</small>}
          </button>
        ))}
      </div>
      <div className={styles.allDay}>
        <span className={styles.gutter}>{t`celý den`}</span>
        {days.map((day) => <ul key={day} className={styles.wholeDay} aria-label={t`Celý den, ${long(day)}`}>{whole(day).map((one) => <li key={one.id}><EntryBlock entry={one} conflict={conflicts.has(one.id)} shape="wrapped" /></li>)}</ul>)}
      </div>
      <div className={styles.grid} ref={table}>
        <div className={styles.hours} aria-hidden>{hours.map((hour) => <span key={hour}>{hourName(hour)}</span>)}</div>
        {days.map((day) => (
          <div key={day} className={styles.column} data-column={day} onKeyDown={(event) => across(event, day)} data-off={isWeekend(day) || isHoliday(day) || undefined} role="group" aria-label={long(day)}>
            {hours.map((hour) => (
              <button key={hour} type="button" className={styles.slot} data-slot={`${day} ${hour}`} tabIndex={stop.day === day && Math.max(first, Math.min(last - 1, stop.hour)) === hour ? 0 : -1} aria-label={t`Nové setkání: ${long(day)} ${hourName(hour)}`}
                onFocus={() => setCursor({ day, hour })} onKeyDown={(event) => move(event, day, hour)} onClick={() => onFree(day, timeOf(hour * 60), hour < 23 ? timeOf(hour * 60 + 60) : '23:59')} />
            ))}
            <ul className={styles.entries}>{columnsOf<Entry>(timed(day)).map(({ of: one, from, to, column, columns }) => (
              <li key={one.id} className={styles.placed} style={{ ...at(from, Math.max(to, from + 30)), left: `${(column / columns) * 100}%`, width: `${100 / columns}%` }}><EntryBlock entry={one} conflict={conflicts.has(one.id)} shape={to - from < 50 ? 'flat' : to - from < 75 ? 'low' : 'tall'} /></li>
            ))}</ul>
            {day === today() && now >= first * 60 && now <= last * 60 && <div className={styles.now} style={{ top: at(now, now).top }}><span>{clock(timeOf(now))}</span></div>}
          </div>
        ))}
      </div>
    </div>
  );
}
