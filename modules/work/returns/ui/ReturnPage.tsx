import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { address } from '#platform/http/client.ts';
import { day, number, today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { BehindCard } from '../../ui/BehindCard.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { inHours, useWorkWords } from '../../ui/words.tsx';
import type { Unit } from '../../rules.ts';
import { returns, type ReturnOfService } from '../contract.ts';
import { dueOn } from '../rules.ts';
import { ActivitiesCard } from './ActivitiesCard.tsx';
import { CheckCard } from './CheckCard.tsx';
import { LockCard, YearsCard } from './LockCard.tsx';
import { ServiceAndYear, useServiceAndYear } from './Choice.tsx';
import { ApplicationsLink, Refusals } from './Refusals.tsx';
import styles from './Return.module.css';
import { useReturnWords } from './words.ts';

/** Sums of the service; those of anonymous clients apart. Every number opens its records. */
function Sums({ of, open }: { of: ReturnOfService; open: (what: string) => void }) {
  const { t } = useLingui();
  const { age } = useReturnWords(), groups = Object.entries(age).flatMap(([code, label]) => { const count = of.clients.filter((one) => one.ageGroup === code).length; return count ? [`${label}: ${number(count)}`] : []; });
  const targets = useCodes('target_group'), byTarget = Object.entries(Object.groupBy(of.clients.filter((one) => one.targetGroup), (one) => one.targetGroup!)).map(([code, list]) => `${targets.label(code)}: ${number(list!.length)}`);
  const unknown = of.clients.filter((one) => !one.ageGroup).length, without = of.clients.filter((one) => !one.targetGroup).length;
  const units = (part: 'all' | 'anonymous' | 'withoutPerson', sums: { kontakt: number; intervence: number }, clients?: number) => <span className={styles.units}>
    {clients !== undefined && <span>{number(clients)}</span>}
    <span><Trans>kontakty</Trans> <Figure of={t`Kontakty`} onClick={() => open(`${part}:kontakt`)}>{number(sums.kontakt)}</Figure></span>
    <span><Trans>intervence</Trans> <Figure of={t`Intervence`} onClick={() => open(`${part}:intervence`)}>{number(sums.intervence)}</Figure></span>
  </span>;
  return (
    <Card title={of.service.name}>
      <Facts facts={[
        [t`Klienti`, number(of.total.clients)], [t`Všechna práce služby`, units('all', of.total)], [t`Hodiny`, <Figure key="h" of={t`Hodiny`} onClick={() => open('all:')}>{number(inHours(of.total.minutes))}</Figure>],
        [t`Anonymní klienti zvlášť`, units('anonymous', of.anonymous, of.anonymous.clients)], [t`Bez zapsané osoby`, units('withoutPerson', of.withoutPerson)],
        [t`Věkové skupiny`, [...groups, unknown > 0 && t`neznámý věk: ${number(unknown)}`].filter(Boolean).join(' · ')],
        [t`Ve skupinách beze jmen`, of.groups.people > 0 && <Figure key="g" of={t`Ve skupinách beze jmen`} onClick={() => open('groups:')}>{number(of.groups.people)}</Figure>], [t`Cílové skupiny`, byTarget.join(' · ')],
        [t`Chybí cílová skupina`, without > 0 && `${number(without)} · ${t`doplňte ji na kartách`}`],
      ]} />
      <p className="meta"><Trans>Společný záznam se počítá na kartě každého, koho se týká, a v součtu služby jednou.</Trans></p>
    </Card>
  );
}

/** Records behind a sum: `all:kontakt`, `anonymous:`, `nameless::counselling`… */
function Behind({ serviceId, year, what, onClose }: { serviceId: string; year: number; what: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWorkWords(), activities = useCodes('activity'), [part = 'all', unit = '', activity = ''] = what.split(':') as ['all' | 'anonymous' | 'withoutPerson' | 'groups' | 'nameless', string, string];
  const found = usePages(returns.serviceRecords, { query: { serviceId, year, part, ...(unit && { unit: unit as Unit }), ...(activity && { activity }) } });
  const parts = { all: t`Všechna práce služby`, anonymous: t`Anonymní klienti zvlášť`, withoutPerson: t`Bez zapsané osoby`, groups: t`Ve skupinách beze jmen`, nameless: t`Beze jmen` };
  return <BehindCard title={[parts[part], unit && words.unit[unit as Unit], activity && activities.label(activity)].filter(Boolean).join(' · ')} of={found} onClose={onClose} />;
}

function Clients({ of }: { of: ReturnOfService }) {
  const { t } = useLingui();
  const { age } = useReturnWords(), groups = useCodes('target_group');
  if (!of.clients.length) return <Card title={t`Karty klientů`}><Empty><Trans>V tomto roce tu není žádný záznam s klientem.</Trans></Empty></Card>;
  return (
    <Card title={t`Karty klientů`} count={of.clients.length}>
      <ResponsiveTable caption={t`Karty klientů`} rows={of.clients} rowId={(one) => one.personId} columns={[
        { id: 'name', title: t`Klient`, cell: (one) => <Link to={`/prace/vykaz/${one.personId}` as string} search={{ sluzba: of.service.id, rok: of.year } as never}>{one.name || t`beze jména`}</Link> },
        { id: 'age', title: t`Věk`, cell: (one) => (one.ageGroup ? age[one.ageGroup] : '–') },
        { id: 'group', title: t`Cílová skupina`, cell: (one) => (one.targetGroup ? groups.label(one.targetGroup) : '–') },
        { id: 'kontakt', title: t`Kontakty`, numeric: true, cell: (one) => number(one.kontakt) },
        { id: 'intervence', title: t`Intervence`, numeric: true, cell: (one) => number(one.intervence) },
        { id: 'hours', title: t`Hodin`, numeric: true, cell: (one) => number(inHours(one.minutes)) },
        { id: 'last', title: t`Naposledy`, cell: (one) => day(one.lastOn) },
      ]} />
      {of.more && <p className="meta"><Trans>Zobrazeny jsou první dva tisíce klientů.</Trans></p>}
    </Card>
  );
}

function Whole({ serviceId, year }: { serviceId: string; year: number }) {
  const { t } = useLingui();
  const [what, setWhat] = useAddress('co');
  const found = useRead(returns.service, { query: { serviceId, year } }), state = useRead(returns.state, { query: { serviceId, year } }), due = dueOn(year, today());
  if (found.error) return <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading rows={8} />;
  const link = (endpoint: typeof returns.csv | typeof returns.pdf | typeof returns.xlsx) => ({ component: 'a' as const, href: address(endpoint, { query: { serviceId, year } }), target: '_blank', rel: 'noopener' });
  return <>
    <Alert color="brand" variant="light" title={t`Kam to jde`}>
      <div className="stack"><p>{due ? <Trans>Krajskému úřadu podle § 85 odst. 5 zákona o sociálních službách, do {day(due)}. Malá čísla se neskrývají; soubor nenese jména.</Trans> : <Trans>Krajskému úřadu podle § 85 odst. 5 zákona o sociálních službách; termín už uplynul. Malá čísla se neskrývají; soubor nenese jména.</Trans>}</p>
      <div className="inline"><Button variant="default" {...link(returns.csv)}><Trans>Stáhnout tabulku CSV</Trans></Button><Button variant="default" {...link(returns.xlsx)}><Trans>Stáhnout sešit XLSX</Trans></Button><Button variant="default" {...link(returns.pdf)}><Trans>Otevřít PDF</Trans></Button></div></div>
    </Alert>
    <Sums of={found.data} open={setWhat} />
    {what && <Behind serviceId={serviceId} year={year} what={what} onClose={() => setWhat('')} />}
    <CheckCard serviceId={serviceId} year={year} />
    {state.data && <LockCard of={state.data} serviceId={serviceId} year={year} />}
    <ProblemAlert problem={state.error} onRetry={() => void state.refetch()} />
    <ActivitiesCard of={found.data} open={setWhat} />
    {state.data && <YearsCard of={state.data} year={year} />}
    <Refusals of={found.data} />
    <Clients of={found.data} />
  </>;
}

/** Roční výkaz: for the head the service's clients and sums; for everybody the way to cards and applications. */
export default function ReturnPage() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head', of = useServiceAndYear();
  return (
    <Page title={t`Roční výkaz`} subtitle={<Trans>Všechna čísla jsou spočtená ze záznamů. Číslo otevře záznamy, které za ním stojí.</Trans>} back={{ to: '/prace/vykazy', label: t`Výkazy` }}>
      <WorkTabs />
      <div className="stack">
        <ServiceAndYear of={of} />
        {of.services && !of.serviceId && <Empty><Trans>Nemáte žádnou službu.</Trans></Empty>}
        {head && of.serviceId && <Whole serviceId={of.serviceId} year={of.year} />}
        {!head && <p className="meta"><Trans>Celý výkaz služby vidí její vedení. Kartu svého klienta otevřete na jeho stránce.</Trans></p>}
        {!head && of.serviceId && <p><ApplicationsLink serviceId={of.serviceId} /></p>}
      </div>
    </Page>
  );
}
