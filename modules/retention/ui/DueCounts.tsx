import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { retention } from '../contract.ts';
import { useRetentionWords } from './words.ts';

/** How much is due, for an administrator, who sees no client. */
export function DueCounts() {
  const { t } = useLingui();
  const words = useRetentionWords(), read = useRead(retention.counts);
  const state = { due: t`na řadě`, postponed: t`odloženo`, confirmed: t`maže se` };
  return (
    <Card title={t`Čemu lhůta uplynula`}>
      <p className="meta"><Trans>Vidíte jen počty. Co to je a jestli se smaže, rozhoduje vedoucí.</Trans></p>
      <Reading of={read}>{({ items }) => items.length === 0 ? <Empty><Trans>Ničemu lhůta neuplynula.</Trans></Empty> : (
        <ResponsiveTable caption={t`Čemu lhůta uplynula`} rows={items} rowId={(row) => `${row.kind} ${row.state}`} columns={[
          { id: 'kind', title: t`Druh`, cell: (row) => words.kind[row.kind] }, { id: 'state', title: t`Stav`, cell: (row) => state[row.state] }, { id: 'items', title: t`Počet`, numeric: true, cell: (row) => number(row.items) }, { id: 'oldest', title: t`Nejstarší od`, cell: (row) => day(row.oldest) },
        ]} />
      )}</Reading>
    </Card>
  );
}
