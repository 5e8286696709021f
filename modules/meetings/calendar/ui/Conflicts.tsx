import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { dayShort, weekday } from '#platform/i18n/format.ts';
import type { Entry } from '../contract.ts';
import { useEntryWords } from './kinds.tsx';
import type { Calendar } from './useCalendar.ts';
import styles from './Calendar.module.css';

const few = 3;
/** What stands against what in the days shown, in words and each pair once. */
export function Conflicts({ of: { conflicts, days, read }, onDay }: { of: Calendar; onDay: (day: string) => void }) {
  const { t } = useLingui(), { told } = useEntryWords();
  const [whole, setWhole] = useState(false);
  const name = (one: Entry) => [told(one).time, told(one).title].filter(Boolean).join(' ');
  const found = (read.data?.items ?? []).filter(({ day }) => days.includes(day)).flatMap((one) => (conflicts.get(one.id) ?? []).flatMap((conflict) =>
    'holiday' in conflict ? [{ key: `${one.id}h`, day: one.day, text: t`${name(one)} je na státní svátek.` }]
      : one.id < conflict.with.id ? [{ key: `${one.id}${conflict.with.id}`, day: one.day, text: [one, conflict.with].toSorted((a, b) => (a.starts! < b.starts! ? -1 : 1)).map(name).join(' × ') }] : []));
  if (!found.length) return null;
  const count = found.length;
  return (
    <Alert className={styles.conflicts} color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={<Trans>Kříží se</Trans>}>
      <ul>{found.slice(0, whole ? undefined : few).map(({ key, day, text }) => <li key={key}><button type="button" className={styles.jump} onClick={() => onDay(day)}>{weekday(day)} {dayShort(day)}</button> {text}</li>)}</ul>
      {count > few && !whole && <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}><Trans>Všech {count}</Trans></Button>}
    </Alert>
  );
}
