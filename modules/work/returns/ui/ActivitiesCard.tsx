import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Figure } from '../../ui/Figure.tsx';
import { inHours } from '../../ui/words.tsx';
import type { ReturnOfService } from '../contract.ts';

/** Activities for the whole service, and of them what was done for people without names. */
export function ActivitiesCard({ of, open }: { of: ReturnOfService; open: (what: string) => void }) {
  const { t } = useLingui();
  const activities = useCodes('activity');
  if (!of.activities.length) return null;
  return (
    <Card title={t`Činnosti služby`}>
      <ResponsiveTable caption={t`Činnosti služby`} rows={of.activities} rowId={(one) => one.code} columns={[
        { id: 'what', title: t`Činnost`, cell: (one) => activities.label(one.code) }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => <Figure of={activities.label(one.code)} onClick={() => open(`all::${one.code}`)}>{number(one.records)}</Figure> }, { id: 'hours', title: t`Hodin`, numeric: true, cell: (one) => number(inHours(one.minutes)) },
        { id: 'nameless', title: t`Z toho beze jmen`, numeric: true, cell: (one) => (one.namelessRecords ? <Figure of={t`${activities.label(one.code)}, beze jmen`} onClick={() => open(`nameless::${one.code}`)}>{number(one.namelessRecords)}</Figure> : '0') }, { id: 'namelessHours', title: t`Hodin beze jmen`, numeric: true, cell: (one) => number(inHours(one.namelessMinutes)) },
      ]} />
      <p className="meta"><Trans>Beze jmen: záznamy jen s anonymními klienty a záznamy, kde jsou jen skupiny beze jmen.</Trans></p>
    </Card>
  );
}
