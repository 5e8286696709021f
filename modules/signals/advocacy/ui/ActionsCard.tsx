import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { advocacy } from '../contract.ts';
import { ActionRows } from './ActionRows.tsx';

type Of = { /** Standing on a signal of this case, also a locality's. */ caseId: string } | { /** Standing on this signal: a watched phenomenon, an input. */ signalId: string };
/** Actions of advocacy that stand on what is shown here; nothing where there is none that one may read. */
export function ActionsCard({ of, title }: { of: Of; title?: string }) {
  const { t } = useLingui(), { role } = useMe().membership;
  const items = useRead(advocacy.list, { query: { part: 'all', limit: 20, ...of } }, { enabled: ['worker', 'head', 'coordinator', 'methodologist'].includes(role) }).data?.items ?? [];
  return items.length > 0 ? <Card title={title ?? t`Advokační akce`} count={items.length}><ActionRows of={items} label={t`Advokační akce`} /></Card> : null;
}
