import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { day } from '#platform/i18n/format.ts';
import { NeedsDifference } from './NeedsDifference.tsx';
import { NeedsPlot } from './NeedsPlot.tsx';
import { useNeeds } from './useNeeds.ts';

/** Needs on the overview of the case. */
export default function NeedsCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const { read, label, needsOf } = useNeeds(caseId);
  const to = `/pripady/${caseId}/potreby`;
  const newest = read.data?.items[0]?.ratedOn;
  return (
    <Card title={t`Potřeby`} meta={newest && day(newest)} action={newest && <Link to={to}><Trans>Vývoj</Trans></Link>}>
      <Reading of={read} rows={6}>
        {({ items, mayWrite }) => {
          const needs = needsOf(items);
          return needs.length === 0
            ? <NothingSeen caseId={caseId} action={mayWrite && <Button variant="light" renderRoot={(props: object) => <Link to={to} search={{ hodnotit: 'ano' } as never} {...props} />}><Trans>Zhodnotit potřeby</Trans></Button>}><Trans>Potřeby zatím nejsou zhodnocené.</Trans></NothingSeen>
            : <><NeedsPlot caseId={caseId} needs={needs} label={label} /><NeedsDifference needs={needs} label={label} /></>;
        }}
      </Reading>
    </Card>
  );
}
