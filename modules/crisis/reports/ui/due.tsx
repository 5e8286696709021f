import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime, dayOf, time, today } from '#platform/i18n/format.ts';

/** The time now, moved on every half a minute: for what is due in minutes. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => { const timer = setInterval(() => setNow(new Date()), 30_000); return () => clearInterval(timer); }, []);
  return now;
}
/** When the next report is due: in so many minutes, or that it is overdue. */
export function DueIn({ at }: { at: string }) {
  const minutes = Math.round((Date.parse(at) - useNow().getTime()) / 60_000), clock = dayOf(at) === today() ? time(at) : dateTime(at);
  if (minutes <= 0) return <Tag tone="late"><Trans>po termínu, měla být {clock}</Trans></Tag>;
  if (minutes < 120) return <Tag tone={minutes <= 30 ? 'soon' : 'plain'}><Plural value={minutes} one="za # minutu" few="za # minuty" many="za # minuty" other="za # minut" /></Tag>;
  return <Tag><Trans>v {clock}</Trans></Tag>;
}
