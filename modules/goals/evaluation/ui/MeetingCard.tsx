import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconTarget } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { month as monthYear } from '#platform/i18n/format.ts';
import { goalEvaluations } from '../contract.ts';

/** At a meeting of a team: the goals of its centre wait for the month's evaluation. */
export default function MeetingCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const plan = useRead(goalEvaluations.ofMeeting, { params: { meetingId } }).data?.plan;
  if (!plan) return null;
  return (
    <Card title={t`Cíle centra`} meta={plan.centre}>
      <div className="stack">
        <p><Trans>{monthYear(plan.month)}: vyhodnoceno {plan.evaluated} z {plan.of}</Trans></p>
        <div><Button variant="default" leftSection={<IconTarget size={18} />} renderRoot={(props: object) => <Link to={`/cile/${plan.centreId}/${plan.year}/hodnoceni?mesic=${plan.month.slice(0, 7)}` as never} {...props} />}><Trans>Vyhodnotit cíle</Trans></Button></div>
      </div>
    </Card>
  );
}
