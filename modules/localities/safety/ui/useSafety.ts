// Visits and warnings as the pages see them: live, with a clock that ticks while somebody is out.
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { visits, type Visit, type Warning } from '../contract.ts';

/** Works with clients: plans visits and waits for others. */
export const useGoes = () => ['worker', 'head', 'coordinator'].includes(useMe().membership.role);

/** A clock of a quarter of a minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 15_000, { autoInvoke: true });
  return now;
}

const none: readonly Visit[] = [], noWarnings: readonly Warning[] = [];
/** `live`: hears of changes; one part of a page is enough, the others share what it read. (Nothing is asked in intervals: that would keep a screen nobody sits at unlocked.) */
export function useSafety(live = true) {
  const goes = useGoes(), { membership } = useMe();
  useLive(goes && live ? `safety:${membership.id}` : undefined, [visits.mine]);
  const day = useRead(visits.mine, undefined, { enabled: goes }), all = day.data?.visits ?? none;
  return {
    day, visits: all,
    /** Where I am now, alone or along. */ running: all.filter((one) => one.state === 'running' && (one.part === 'mine' || one.part === 'along')),
    /** Of whom I was told, and nobody is safe yet. */ alarmed: all.filter((one) => one.part !== 'mine' && one.alarms.some(({ mine, kind, acknowledgedAt }) => mine && (kind !== 'alone' || acknowledgedAt === null))),
    /** What is planned for a promise, and what warns about it. */
    ofPromise: (commitmentId: string) => {
      const visit = all.find((one) => one.commitmentId === commitmentId && one.part === 'mine' && (one.state === 'planned' || one.state === 'running'));
      return { visit, warnings: visit?.warnings ?? day.data?.promised.find((one) => one.commitmentId === commitmentId)?.warnings ?? noWarnings };
    },
  };
}
