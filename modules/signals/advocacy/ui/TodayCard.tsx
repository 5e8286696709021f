import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { advocacy } from '../contract.ts';
import { ActionRows } from './ActionRows.tsx';
import styles from './Advocacy.module.css';
import { afterStep } from './NextSteps.tsx';

/** What of advocacy waits for me: answers due, approvals, numbers and stories we were asked for. */
export default function TodayCard() {
  const { t } = useLingui(), { role } = useMe().membership, found = useRead(advocacy.waiting, {}, { enabled: ['worker', 'head', 'coordinator', 'methodologist'].includes(role) }), approve = useChange(advocacy.approveStory, afterStep), withdraw = useChange(advocacy.withdrawStory, afterStep);
  if (found.error) return <Card title={t`Advokační akce`}><ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /></Card>;
  if (!found.data) return null;
  const { due, toApprove, toSend, toJoin, toGive, stories } = found.data;
  const lists = ([[t`Odpověď úřadu`, due], [t`Akce ke schválení`, toApprove], [t`Schváleno, zbývá odeslat`, toSend], [t`Prosba, abyste se připojili`, toJoin], [t`Počet čeká na vaše schválení`, toGive]] as const).filter(([, items]) => items.length > 0);
  return (
    <>
      {lists.map(([title, items]) => <Card key={title} title={title} count={items.length}><ActionRows of={items} label={title} /></Card>)}
      {stories.length > 0 && <Card title={t`Prosba o příběh`} count={stories.length}>
        <ul className={styles.stories}>{stories.map((one) => (
          <li key={one.id}>
            <p className="meta">{one.actionTitle} · {one.addressee}</p>
            <p className={styles.said}>{one.text}</p>
            <div className="inline"><Button variant="light" size="xs" loading={approve.isPending} onClick={() => approve.mutate({ params: { actionStoryId: one.id }, body: {} })}><Trans>Souhlasím s použitím</Trans></Button><Button variant="default" size="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { actionStoryId: one.id } })}><Trans>Nesouhlasím</Trans></Button></div>
          </li>))}</ul>
        <ProblemAlert problem={approve.error ?? withdraw.error} />
      </Card>}
    </>
  );
}
