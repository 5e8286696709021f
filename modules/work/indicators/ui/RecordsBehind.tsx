import { Plural, Trans } from '@lingui/react/macro';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { More } from '#platform/design/More.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { usePages, type Pages } from '#platform/design/query.ts';
import type { WorkRecord } from '../../contract.ts';
import { RecordItem } from '../../ui/RecordItem.tsx';
import { indicators, type Indicator } from '../contract.ts';

type Found = { items: readonly WorkRecord[]; next: string | null; hidden: number };
/** Records behind a reading, from whatever endpoint answers them with `hidden`, and how many more were counted that one does not see. */
export function RecordsOfReading({ found }: { found: Pages<Found> }) {
  const { data } = found;
  return (
    <div>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {!data && !found.error && <Loading rows={3} height={64} />}
      {data && data.items.length === 0 && data.hidden === 0 && <Empty><Trans>Žádný záznam se zatím nezapočítal.</Trans></Empty>}
      {data && data.items.length > 0 && <ul>{data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} withCase />)}</ul>}
      <More of={found} />
      {data && data.hidden > 0 && <p className="meta"><Plural value={data.hidden} one="# další záznam se započítal a nevidíte ho." few="# další záznamy se započítaly a nevidíte je." other="# dalších záznamů se započítalo a nevidíte je." /></p>}
    </div>
  );
}

type Behind = { indicator: Indicator; organisationId: string | null; year: number; memberKey?: string | null; from?: string | null; to?: string | null };
/** Of a definition that nobody keeps yet: for the head. */
export function RecordsBehind(body: Behind) {
  return <RecordsOfReading found={usePages(indicators.behind, { query: { limit: 50 }, body })} />;
}
