import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { addDays, dayLong, today } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import type { Entry } from '../contract.ts';
import { hoursOf } from '../rules.ts';
import { icons, useEntryWords } from './kinds.tsx';
import type { Calendar } from './useCalendar.ts';
import styles from './Calendar.module.css';

/** One day in rows: time, what, about whom; what stands against it in words. */
export function DayRows({ entries, conflicts, label }: { entries: readonly Entry[]; conflicts: Calendar['conflicts']; label: string }) {
  const { t } = useLingui(), { told } = useEntryWords();
  return (
    <Rows label={label}>{entries.map((one) => {
      const words = told(one), Icon = icons[one.kind], against = conflicts.get(one.id) ?? [];
      const clash = against.map((conflict) => ('holiday' in conflict ? t`na státní svátek` : t`kříží se: ${[told(conflict.with).time, told(conflict.with).title].filter(Boolean).join(' ')}`)).join(' · ');
      return <Row key={one.id} to={words.to} lead={<span className={styles.lead}><Icon size={18} aria-hidden /><span>{words.time || words.lead}</span></span>} title={<span data-state={one.state} className={styles.rowTitle}>{words.title}</span>}
        note={<>{words.note}{clash && <span className={styles.rowClash}>{clash}</span>}</>} end={<>{words.state && <Tag tone={one.state === 'done' ? 'done' : one.state === 'waiting' ? 'waiting' : 'plain'}>{words.state}</Tag>}</>} />;
    })}</Rows>
  );
}

/** Days that hold something, one after another. */
export function AgendaView({ of: { byDay, conflicts, days }, onNext }: { of: Calendar; onNext: () => void }) {
  const { t } = useLingui(), now = today();
  const heading = (day: string) => [dayLong(day), day === now ? t`dnes` : day === addDays(now, 1) ? t`zítra` : '', isHoliday(day) ? t`státní svátek` : '', hoursOf(day) === 25 ? t`den má 25 hodin` : hoursOf(day) === 23 ? t`den má 23 hodin` : ''].filter(Boolean).join(' · ');
  const filled = days.filter((day) => (byDay.get(day) ?? []).length > 0 || day === now);
  if (!filled.length) return <Card><Empty action={<button type="button" className={styles.jump} onClick={onNext}><Trans>Ukázat další dny</Trans></button>}><Trans>V těchto třech týdnech nic není.</Trans></Empty></Card>;
  return <div className="stack">{filled.map((day) => {
    const entries = byDay.get(day) ?? [];
    return <Card key={day} title={heading(day)}>{entries.length ? <DayRows entries={entries} conflicts={conflicts} label={heading(day)} /> : <p className="meta"><Trans>Dnes nic není.</Trans></p>}</Card>;
  })}</div>;
}
