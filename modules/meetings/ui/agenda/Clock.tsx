import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconClock, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { agenda } from '../../agenda/contract.ts';
import { overMinutes, spentMinutes } from '../../agenda/rules.ts';
import type { Item, Meeting } from '../../contract.ts';
import { anew } from '../useMeeting.ts';

/** How long a point has been talked about, in words; starting it ends the one before. */
export function Clock({ of, item }: { of: Meeting; item: Item }) {
  const { t } = useLingui();
  const [now, setNow] = useState(() => new Date()), params = { meetingId: of.id, itemId: item.id };
  useEffect(() => { const tick = setInterval(() => setNow(new Date()), 10_000); return () => clearInterval(tick); }, []);
  const start = useChange(agenda.start, anew), stop = useChange(agenda.stop, anew), open = item.state === 'open';
  const spent = spentMinutes(item, now), over = overMinutes(item, now), planned = item.plannedMinutes;
  return (
    <div className="inline">
      {(open || spent > 0) && <Tag tone={over ? 'late' : 'plain'} icon={<IconClock size={14} aria-hidden />}>{over ? t`přes čas o ${over} min` : planned ? t`${spent} z ${planned} min` : t`${spent} min`}</Tag>}
      {open ? <>
        <Button size="xs" variant="default" leftSection={<IconCheck size={16} />} loading={stop.isPending} onClick={() => stop.mutate({ params, body: { state: 'done' } })}><Trans>Probráno</Trans></Button>
        <Button size="xs" variant="default" onClick={() => stop.mutate({ params, body: { state: 'postponed' } })}><Trans>Odložit na příště</Trans></Button>
      </> : <>
        <Button size="xs" variant="default" leftSection={<IconPlayerPlay size={16} />} loading={start.isPending} onClick={() => start.mutate({ params })}><Trans>Začít bod</Trans></Button>
        {item.state === 'planned' && <Button size="xs" variant="subtle" onClick={() => stop.mutate({ params, body: { state: 'postponed' } })}><Trans>Odložit na příště</Trans></Button>}
      </>}
      <ProblemAlert problem={start.error ?? stop.error} />
    </div>
  );
}
