import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { number } from '#platform/i18n/format.ts';
import { following } from '../contract.ts';
import { FollowedRows } from './FollowedRows.tsx';

/** Today: recommendations of audits and programmes that wait for me; about no client, so also for those who have none. Nothing when nothing waits. */
export default function TodayFollowed() {
  const { t } = useLingui(), found = useRead(following.waiting), title = t`Doporučení čekají na vás`;
  if (found.error) return <Card title={title}><ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /></Card>;
  if (!found.data?.forMe) return null;
  return (
    <Card title={title} count={found.data.forMe}>
      <FollowedRows of={found.data.items} label={title} />
      {found.data.forMe > found.data.items.length && <p><Link to={'/kvalita/doporuceni?ceka=mne' as string}><Trans>Všech {number(found.data.forMe)}</Trans></Link></p>}
    </Card>
  );
}
