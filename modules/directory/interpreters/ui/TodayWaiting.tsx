// What I asked for: without a yes, to come, to be finished.
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { interpreting, type InterpretingRequest } from '../contract.ts';
import styles from './Interpreting.module.css';
import { RequestItem } from './RequestItem.tsx';

export default function TodayWaiting() {
  const { t } = useLingui();
  const { role } = useMe().membership;
  const found = useRead(interpreting.waiting, {}, { enabled: ['worker', 'head', 'coordinator', 'secretary'].includes(role) });
  if (found.error) return <Card title={<Trans>Tlumočení</Trans>}><ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /></Card>;
  const { unanswered = [], coming = [], toFinish = [] } = found.data ?? {};
  const list = (items: InterpretingRequest[], label: string) => <ul className={styles.list} aria-label={label}>{items.map((one) => <RequestItem key={one.id} of={one} withCase />)}</ul>;
  return (
    <>
      {unanswered.length > 0 && <Card title={<Trans>Tlumočení bez potvrzení</Trans>} count={unanswered.length}>{list(unanswered, t`Tlumočení bez potvrzení`)}</Card>}
      {coming.length > 0 && <Card title={<Trans>Domluvené tlumočení</Trans>} count={coming.length}>{list(coming, t`Domluvené tlumočení`)}</Card>}
      {toFinish.length > 0 && <Card title={<Trans>Jak tlumočení dopadlo?</Trans>} count={toFinish.length}>{list(toFinish, t`Jak tlumočení dopadlo?`)}</Card>}
    </>
  );
}
