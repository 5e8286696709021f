import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Tag } from '#platform/design/Tag.tsx';
import { dayOf, dayShort, time, weekday } from '#platform/i18n/format.ts';
import { openState, type Hours, type HoursKind } from '../hours.ts';

/** The time, told anew every half a minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => { const timer = setInterval(() => setNow(new Date()), 30_000); return () => clearInterval(timer); }, []);
  return now;
}
const inWords = (when: Date, now: Date) => (dayOf(when) === dayOf(now) ? time(when) : `${weekday(when)} ${dayShort(when)} ${time(when)}`);

/** „teď otevřeno do 18:00". Where nobody may come now, only call, it says so. Nothing where no hours are known. */
export function OpenNow({ hours }: { hours: readonly Hours[] }) {
  const { t } = useLingui();
  const now = useNow();
  const states = (['open', 'phone', 'outreach', 'appointment'] as HoursKind[]).filter((kind) => hours.some((row) => row.kind === kind && row.opens !== null)).map((kind) => ({ kind, ...openState(hours, now, [kind]) }));
  const [main] = states;
  if (!main) return null;
  const words = (kind: HoursKind, until: string | null) => ({
    open: until ? t`teď otevřeno do ${until}` : t`otevřeno nepřetržitě`, phone: until ? t`teď na telefonu do ${until}` : t`na telefonu nepřetržitě`,
    appointment: until ? t`teď po objednání do ${until}` : t`po objednání nepřetržitě`, outreach: until ? t`teď v terénu do ${until}` : t`v terénu nepřetržitě`,
  })[kind];
  const opens = !main.open && main.opens && inWords(main.opens, now);
  return <>
    {!main.open && <Tag>{opens ? <Trans>teď zavřeno, otevře {opens}</Trans> : <Trans>teď zavřeno</Trans>}</Tag>}
    {states.map((state) => state.open && <Tag key={state.kind} tone="done">{words(state.kind, state.until && inWords(state.until, now))}</Tag>)}
  </>;
}
