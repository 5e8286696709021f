// The day's visits, from what was promised. The clock ticks once a minute.
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { addDays, time, today } from '#platform/i18n/format.ts';
import { useWaitingCases } from '#platform/offline/present.ts';
import { commitments, type Commitment } from '#modules/commitments/contract.ts';
import { nextOf, visitsOn } from '../rules.ts';

const minuteNow = () => { const [hour = 0, minute = 0] = time(new Date()).split(':').map(Number); return hour * 60 + minute; };
/** Works with clients: has visits, commitments and records. */
export const useHasClients = () => ['worker', 'head', 'coordinator'].includes(useMe().membership.role);

export function useDay() {
  const [minute, setMinute] = useState(minuteNow);
  useInterval(() => setMinute(minuteNow()), 60_000, { autoInvoke: true });
  const now = today(), mine = useRead(commitments.mine, { query: { until: addDays(now, 7) } }, { enabled: useHasClients() });
  const items = mine.data?.items ?? [], visits = visitsOn(items, [now]), waits = useWaitingCases();
  /** About this case something was written here and waits for the server. */
  const isWritten = ({ caseId }: Commitment) => caseId !== null && waits.has(caseId);
  // Where I have been I do not go next, though its hour has not come.
  return { mine, now, minute, items, visits, isWritten, next: nextOf(visits.filter((visit) => !isWritten(visit)), minute), later: visitsOn(items, [addDays(now, 1), addDays(now, 2)]) };
}
