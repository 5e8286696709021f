import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { plan } from '../contract.ts';
import { PlanPicture } from './PlanPicture.tsx';

/** The joint plan on the case's overview. */
export default function PlanCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const read = useRead(plan.get, { params: { caseId } });
  return (
    <Card title={t`Společný plán`}>
      <Reading of={read} rows={5}>
        {(data) => data.goals.some((goal) => goal.state === 'open') || data.steps.length > 0
          ? <PlanPicture caseId={caseId} plan={data} />
          : <NothingSeen caseId={caseId} action={data.mayWrite ? <Button variant="light" size="xs" renderRoot={(props: object) => <Link to={`/pripady/${caseId}/plan` as string} {...props} />}><Trans>Přidat cíl</Trans></Button> : undefined}><Trans>Plán zatím nemá žádný cíl.</Trans></NothingSeen>}
      </Reading>
    </Card>
  );
}
