import { Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { csCollator, month as monthName, today } from '#platform/i18n/format.ts';
import { work, type MonthTally } from '../contract.ts';
import { directnesses, units } from '../rules.ts';
import { RecordsBehind, type Behind } from './RecordsBehind.tsx';
import { endOf, groups, sumOf, type TallyLine } from './tally.ts';
import { TallyTable } from './TallyTable.tsx';
import { WorkTabs } from './WorkTabs.tsx';
import { useWorkWords } from './words.tsx';

const all = 'vse';
const thisYear = () => Number(today().slice(0, 4));

/** A year of work by months, services and parts of the organisation; for the head every number opens its records. */
export default function StatisticsPage() {
  const { t } = useLingui();
  const { role } = useMe().membership;
  const [year, setYear] = useAddress('rok', String(thisYear())), [organisation, setOrganisation] = useAddress('organizace', all);
  const [opened, setOpened] = useState<{ title: string; query: Behind } | null>(null);
  const asked = { year: Number(year), by: 'service' } as const;
  const found = useRead(work.statistics, { query: asked });
  const items = found.data?.items ?? [];
  const organisations = groups(items, (one) => one.organisation.id).map(([id, [first]]) => ({ value: id, label: first!.organisation.name })).toSorted((a, b) => csCollator.compare(a.label, b.label));
  const shown = organisation === all ? items : items.filter((one) => one.organisation.id === organisation);
  const words = useWorkWords();
  const open = role === 'head' ? (line: TallyLine, what: string) => {
    const directness = directnesses.find((one) => one === what), unit = units.find((one) => one === what);
    setOpened({ title: [line.name, directness ? words.directness[directness] : unit ? words.unit[unit] : ''].filter(Boolean).join(' · '), query: { whose: 'organisation', ...line.filter, ...(directness && { directness }), ...(unit && { unit }) } });
  } : undefined;
  const erased = sumOf(shown).erased;
  return (
    <Page title={<Trans>Statistika práce</Trans>} subtitle={<Trans>Součty z každého záznamu, jak je zapsaný; nikdo je neopisuje</Trans>}
      tools={<>
        <Select label={t`Rok`} data={Array.from({ length: 10 }, (_, i) => String(thisYear() - i))} value={year} onChange={(value) => { setYear(value ?? ''); setOpened(null); }} allowDeselect={false} w="7rem" />
        {organisations.length > 1 && <Select label={t`Organizace`} data={[{ value: all, label: t`všechny` }, ...organisations]} value={organisation} onChange={(value) => { setOrganisation(value ?? all); setOpened(null); }} allowDeselect={false} />}
        <Button component="a" variant="default" style={{ alignSelf: 'flex-end' }} href={address(work.statisticsFile, { query: asked })} download><Trans>Stáhnout tabulku (CSV)</Trans></Button>
      </>}>
      <WorkTabs />
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Card><Loading rows={6} height={44} /></Card>}
      {found.data && (shown.length === 0 ? <Card><Empty><Trans>V tomto roce tu není žádný záznam práce.</Trans></Empty></Card> : <>
        <Tables items={shown} year={year} many={organisations.length > 1} one={organisation === all ? '' : organisation} onOpen={open} />
        {erased > 0 && <p className="meta"><Plural value={erased} one="V součtech je i # záznam, který byl po uplynutí lhůty smazán." few="V součtech jsou i # záznamy, které byly po uplynutí lhůty smazány." many="V součtech je i # záznamu, které byly po uplynutí lhůty smazány." other="V součtech je i # záznamů, které byly po uplynutí lhůty smazány." /></p>}
        {opened && <RecordsBehind title={opened.title} query={opened.query} action={<Button variant="default" size="xs" onClick={() => setOpened(null)}><Trans>Skrýt</Trans></Button>} />}
      </>)}
    </Page>
  );
}

type TablesProps = { items: readonly MonthTally[]; year: string; /** There are parts. */ many: boolean; /** The organisation shown; '' for all. */ one: string; onOpen: ((line: TallyLine, what: string) => void) | undefined };
function Tables({ items, year, many, one, onOpen }: TablesProps) {
  const { t } = useLingui();
  const whole = { from: `${year}-01-01`, to: `${year}-12-31`, ...(one && { organisationId: one }) };
  const lines = (keyOf: (item: MonthTally) => string, named: (item: MonthTally) => string, filter: (item: MonthTally) => Partial<TallyLine['filter']>): TallyLine[] =>
    groups(items, keyOf).map(([id, of]) => ({ ...sumOf(of), id, name: named(of[0]!), filter: { ...whole, ...filter(of[0]!) } }));
  const total: TallyLine = { ...sumOf(items), id: 'year', name: t`celý rok ${year}`, filter: whole };
  const months = lines((item) => item.month, (item) => monthName(item.month), (item) => ({ from: item.month, to: endOf(item.month) }));
  const byName = (a: TallyLine, b: TallyLine) => csCollator.compare(a.name, b.name);
  const services = lines((item) => `${item.organisation.id} ${item.service?.id ?? ''}`, (item) => [many && !one && item.organisation.name, item.service?.name ?? t`bez služby`].filter(Boolean).join(': '),
    (item) => ({ organisationId: item.organisation.id, serviceId: item.service?.id ?? 'none' })).toSorted(byName);
  return (
    <>
      <Card title={<Trans>Po měsících</Trans>}><TallyTable caption={t`Práce po měsících`} of={t`Měsíc`} lines={[...months, total]} onOpen={onOpen} /></Card>
      {many && !one && <Card title={<Trans>Po organizacích</Trans>}><TallyTable caption={t`Práce po organizacích`} of={t`Organizace`} lines={lines((item) => item.organisation.id, (item) => item.organisation.name, (item) => ({ organisationId: item.organisation.id })).toSorted(byName)} onOpen={onOpen} /></Card>}
      <Card title={<Trans>Po službách</Trans>}><TallyTable caption={t`Práce po službách`} of={t`Služba`} lines={services} onOpen={onOpen} /></Card>
    </>
  );
}
