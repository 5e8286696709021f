import { useLingui } from '@lingui/react/macro';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { number, percent } from '#platform/i18n/format.ts';
import { Figure } from './Figure.tsx';
import type { TallyLine } from './tally.ts';
import { inHours } from './words.tsx';

type Props = { caption: string; /** Of what the lines are: months, services. */ of: string; lines: readonly TallyLine[]; /** Missing: who reads sums only. */ onOpen?: ((line: TallyLine, what: string) => void) | undefined };

/** Sums of work line by line; every number opens the records behind it. */
export function TallyTable({ caption, of, lines, onOpen }: Props) {
  const { t } = useLingui();
  const figure = (id: string, title: string, what: string, text: (line: TallyLine) => string): Column<TallyLine> => ({
    id, title, numeric: true, cell: (line) => onOpen ? <Figure onClick={() => onOpen(line, what)} of={`${title}, ${line.name}`}>{text(line)}</Figure> : text(line),
  });
  const columns: Column<TallyLine>[] = [
    { id: 'name', title: of, cell: (line) => line.name },
    figure('records', t`Záznamů`, '', (line) => number(line.records)),
    figure('hours', t`Hodin`, '', (line) => number(inHours(line.minutes))),
    figure('direct', t`Přímá práce`, 'direct', (line) => `${number(inHours(line.direct))} (${percent(line.minutes ? line.direct / line.minutes : 0)})`),
    figure('indirect', t`Nepřímá`, 'indirect', (line) => number(inHours(line.indirect))),
    figure('organisational', t`Organizační`, 'organisational', (line) => number(inHours(line.organisational))),
    figure('kontakt', t`Kontakty`, 'kontakt', (line) => number(line.kontakt)),
    figure('intervence', t`Intervence`, 'intervence', (line) => number(line.intervence)),
    figure('participations', t`Účasti`, '', (line) => number(line.participations)),
  ];
  return <ResponsiveTable caption={caption} columns={columns} rows={lines} rowId={(line) => line.id} />;
}
