import { useLingui } from '@lingui/react/macro';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { trend, type Need, type View } from '../rules.ts';
import { useScale } from './scale.ts';

/** The same as the picture, in words. */
export function NeedsTable({ caseId, needs, label }: { caseId: string; needs: readonly Need[]; label: (domain: string) => string }) {
  const { t } = useLingui();
  const { full, trend: trendWord } = useScale();
  const { nameOf, people } = useCasePeople(caseId);
  const whose = (about: readonly string[]) => (people.length > 1 && people.every(({ id }) => about.includes(id)) ? t`všech` : about.map(nameOf).filter(Boolean).join(', '));
  const view = (of: View | null) => (of ? `${full(of.value)} (${day(of.on)})` : '–');
  return (
    <ResponsiveTable caption={t`Potřeby jako tabulka`} rows={needs} rowId={({ key }) => key} columns={[
      { id: 'domain', title: t`Oblast`, cell: (need) => label(need.domain) },
      { id: 'about', title: t`Koho se týká`, cell: (need) => whose(need.about) },
      { id: 'worker', title: t`Služba`, cell: (need) => view(need.worker) },
      { id: 'client', title: t`Klient`, cell: (need) => view(need.client) },
      { id: 'earlier', title: t`Poprvé`, cell: (need) => view(need.earlier) },
      { id: 'trend', title: t`Vývoj`, cell: (need) => { const which = trend(need); return which ? trendWord(which) : '–'; } },
    ]} />
  );
}
