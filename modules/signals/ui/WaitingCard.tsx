import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { signals } from '../contract.ts';
import { RecommendationItem } from './RecommendationItem.tsx';

/** Recommendations without an answer: those for me to answer, then those I gave. */
export default function WaitingCard() {
  const { role } = useMe().membership;
  const found = useRead(signals.waiting, {}, { enabled: ['worker', 'head', 'coordinator', 'methodologist'].includes(role) });
  const { forMe = [], byMe = [] } = found.data ?? {};
  if (found.error) return <Card title={<Trans>Doporučení čeká na odpověď</Trans>}><ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /></Card>;
  return (
    <>
      {forMe.length > 0 && <Card title={<Trans>Doporučení čeká na odpověď</Trans>} count={forMe.length}><ul>{forMe.map((one) => <RecommendationItem key={one.id} recommendation={one} withCase />)}</ul></Card>}
      {byMe.length > 0 && <Card title={<Trans>Moje doporučení bez odpovědi</Trans>} count={byMe.length}><ul>{byMe.map((one) => <RecommendationItem key={one.id} recommendation={one} withCase />)}</ul></Card>}
    </>
  );
}
