// What was promised for today: a record usually tells how it went.
import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { commitments } from '#modules/commitments/contract.ts';

/** My promised contacts of today that belong to a case, by their time. */
export function useVisitsToday() {
  const mine = useRead(commitments.mine, { query: { until: today() } });
  const visits = (mine.data?.items ?? []).filter((one) => one.kind === 'promised_contact' && one.state === 'open' && one.dueOn === today() && one.caseId !== null);
  return { isPending: mine.isPending, visits: visits.toSorted((a, b) => (a.dueTime ?? '24').localeCompare(b.dueTime ?? '24')) };
}
