import { useLingui } from '@lingui/react/macro';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { addDays, dayShort, number, percent } from '#platform/i18n/format.ts';
import type { WeekSum } from '../contract.ts';
import { Figure } from './Figure.tsx';
import { inHours } from './words.tsx';

type Props = { sums: readonly WeekSum[]; /** With the workers' names. */ named: boolean; onOpen: (sum: WeekSum, filter: string) => void };

/** Hours and units by week; every number opens the records behind it. */
export function WeekTable({ sums, named, onOpen }: Props) {
  const { t } = useLingui();
  const weekOf = (sum: WeekSum) => `${dayShort(sum.week)} – ${dayShort(addDays(sum.week, 6))}`;
  const figure = (id: string, title: string, filter: string, text: (sum: WeekSum) => string): Column<WeekSum> => ({
    id, title, numeric: true, cell: (sum) => <Figure onClick={() => onOpen(sum, filter)} of={[title, named && sum.worker.name, weekOf(sum)].filter(Boolean).join(', ')}>{text(sum)}</Figure>,
  });
  const columns: Column<WeekSum>[] = [
    { id: 'week', title: t`Týden`, cell: (sum) => <>{weekOf(sum)}{named && <div>{sum.worker.name}</div>}</> },
    figure('records', t`Záznamů`, '', (sum) => number(sum.records)),
    figure('hours', t`Hodin`, '', (sum) => number(inHours(sum.minutes))),
    figure('direct', t`Přímá práce`, 'direct', (sum) => `${number(inHours(sum.direct))} (${percent(sum.minutes ? sum.direct / sum.minutes : 0)})`),
    figure('indirect', t`Nepřímá`, 'indirect', (sum) => number(inHours(sum.indirect))),
    figure('organisational', t`Organizační`, 'organisational', (sum) => number(inHours(sum.organisational))),
    figure('kontakt', t`Kontakty`, 'kontakt', (sum) => number(sum.kontakt)),
    figure('intervence', t`Intervence`, 'intervence', (sum) => number(sum.intervence)),
  ];
  return <ResponsiveTable caption={t`Práce po týdnech`} columns={columns} rows={sums} rowId={(sum) => sum.week + sum.worker.id} />;
}
