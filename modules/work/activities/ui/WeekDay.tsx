import { ActionIcon, Button, Menu } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { dayLong, dayShort, number, today, weekday } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { activityKinds, type RecordKind } from '../../rules.ts';
import { useKindWords } from '../../ui/kinds.ts';
import { inHours, useWorkWords } from '../../ui/words.tsx';
import type { WeekRecord } from '../contract.ts';
import type { DayOfWork } from '../rules.ts';
import styles from './Activity.module.css';

type Props = { of: DayOfWork<WeekRecord>; mine: boolean; /** Days of the week, to copy to. */ days: readonly string[] };

/** One day: how long, what was done, and the way to write down what is missing. */
export function WeekDay({ of, mine, days }: Props) {
  const { t } = useLingui();
  const { day, items, minutes, direct, empty } = of, ahead = day > today(), free = !items.length && !empty && day !== today();
  return (
    <li className={styles.day} data-today={day === today() || undefined} data-free={free || undefined} aria-label={dayLong(day)}>
      <h3><span>{weekday(day)} {dayShort(day)}</span>{minutes > 0 && <span className="meta">{number(inHours(minutes))} h</span>}</h3>
      {minutes > 0 && <div className={styles.bar} aria-hidden><span style={{ width: `${direct / minutes * 100}%` }} /><span style={{ width: `${(minutes - direct) / minutes * 100}%` }} /></div>}
      {isHoliday(day) && <p className={styles.kindsOfDay}><Trans>státní svátek</Trans></p>}
      {empty && <p className={styles.kindsOfDay}><Trans>zatím bez zápisu</Trans></p>}
      <ul className={styles.lines} role="list">{items.map((record) => <Line key={record.id} record={record} mine={mine} days={days} />)}</ul>
      {mine && !ahead && <div><Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={t`Zapsat práci: ${dayLong(day)}`} renderRoot={(props: object) => <Link to={'/prace/zapsat' as string} search={{ den: day } as never} {...props} />}><Trans>Zapsat</Trans></Button></div>}
    </li>
  );
}

const isActivity = (kind: RecordKind) => (activityKinds as readonly string[]).includes(kind);
function Line({ record, mine, days }: { record: WeekRecord; mine: boolean; days: readonly string[] }) {
  const { t } = useLingui();
  const kinds = useKindWords(), words = useWorkWords();
  const what = kinds[record.kind], where = record.caseLabel ?? ([record.place, record.partner].filter(Boolean).join(', ') || null);
  const to = record.caseId ? `/pripady/${record.caseId}/zaznamy` : `/prace/zaznam/${record.id}`;
  return (
    <li className={styles.line} data-together={!record.own || undefined}>
      <div>
        <Link to={to as string}><span className={styles.name}>{what}</span></Link>
        <div className="meta">{[record.atTime?.slice(0, 5).replace(/^0/, ''), words.minutes(record.minutes), where, record.people > 0 && t`${record.people} os.`].filter(Boolean).join(' · ')}</div>
        {!record.own && <div className="meta"><Trans>společně, zapsáno: {record.author.name}</Trans></div>}
      </div>
      {mine && record.own && record.caseId === null && isActivity(record.kind) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target><ActionIcon variant="subtle" size="var(--target)" aria-label={t`Zapsat znovu na jiný den: ${what} ${dayShort(record.onDay)}`}><IconCopy size={16} aria-hidden /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Label><Trans>Zapsat znovu na</Trans></Menu.Label>
            {[...new Set([...days, today()])].filter((one) => one <= today() && one !== record.onDay).map((one) => (
              <Menu.Item key={one} renderRoot={(props: object) => <Link to={'/prace/zapsat' as string} search={{ znovu: record.id, den: one } as never} {...props} />}>{one === today() ? t`dnes` : `${weekday(one)} ${dayShort(one)}`}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
