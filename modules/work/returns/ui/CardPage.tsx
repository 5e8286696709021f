import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { said } from '#platform/design/said.ts';
import { address } from '#platform/http/client.ts';
import { day, month as monthName, number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Figure } from '../../ui/Figure.tsx';
import { RecordItem } from '../../ui/RecordItem.tsx';
import { inHours, useWorkWords } from '../../ui/words.tsx';
import type { Mode, Unit } from '../../rules.ts';
import { returns, type ClientCard } from '../contract.ts';
import { ServiceAndYear, useServiceAndYear } from './Choice.tsx';
import { useReturnWords } from './words.ts';

type Asked = { personId: string; serviceId: string; year: number };
/** Which number was opened: `unit:kontakt`, `activity:doprovod`, `mode:field`, `month:5`, or all. */
function Behind({ personId, serviceId, year, what, title, onAll }: Asked & { what: string; title: string; onAll: () => void }) {
  const [kind = '', value = ''] = what.split(':');
  const found = useRead(returns.records, { params: { personId }, query: { serviceId, year, limit: 100, ...(kind === 'unit' && { unit: value as Unit }), ...(kind === 'activity' && { activity: value }), ...(kind === 'mode' && { mode: value }), ...(kind === 'month' && { month: Number(value) }) } });
  return (
    <Card title={title} {...(found.data && !found.data.next && { count: found.data.items.length })} action={what && <Button variant="default" size="xs" onClick={onAll}><Trans>Všechny záznamy roku</Trans></Button>}>
      {found.error ? <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /> : !found.data ? <Loading rows={3} height={64} />
        : found.data.items.length ? <ul>{found.data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} withCase />)}</ul> : <Empty><Trans>Žádný záznam.</Trans></Empty>}
      {found.data?.next && <p className="meta"><Trans>Zobrazeno je prvních sto záznamů.</Trans></p>}
    </Card>
  );
}

function Numbers({ card, asked, open }: { card: ClientCard; asked: Asked; open: (what: string) => void }) {
  const { t } = useLingui();
  const { age } = useReturnWords(), words = useWorkWords(), groups = useCodes('target_group'), countries = useCodes('citizenship'), activities = useCodes('activity');
  const setGroup = useChange(returns.setTargetGroup, { invalidates: [returns.card, returns.service], onDone: () => said(t`Cílová skupina je uložená.`) });
  const nameOfMonth = (at: number) => monthName(`${asked.year}-${String(at).padStart(2, '0')}-01`);
  return <>
    <Card title={card.anonymous ? t`Anonymní klient` : t`Karta klienta`}>
      <Facts facts={[
        [t`Rok narození`, card.birthYear], [t`Věková skupina`, card.ageGroup && age[card.ageGroup]], [t`Státní občanství`, card.citizenships.map((code) => countries.label(code)).join(', ')],
        [t`Kontakty`, <Figure key="k" of={t`Kontakty`} onClick={() => open('unit:kontakt')}>{number(card.total.kontakt)}</Figure>], [t`Intervence`, <Figure key="i" of={t`Intervence`} onClick={() => open('unit:intervence')}>{number(card.total.intervence)}</Figure>],
        [t`Záznamů`, <Figure key="z" of={t`Záznamů`} onClick={() => open('')}>{number(card.total.records)}</Figure>], [t`Hodiny`, number(inHours(card.total.minutes))],
        [t`Od první do poslední práce`, card.total.firstOn && card.total.lastOn && `${day(card.total.firstOn)} – ${day(card.total.lastOn)}`],
      ]} />
      <Select label={t`Cílová skupina`} placeholder={t`Vyberte ze seznamu registru`} searchable allowDeselect={false} data={groups.options} value={card.targetGroup} onChange={(code) => code && setGroup.mutate({ params: { personId: card.personId }, body: { serviceId: asked.serviceId, code } })} mt="sm" />
      <ProblemAlert problem={setGroup.error} />
      {!card.whole && <p className="meta"><Trans>Spočteno ze záznamů, které vidíte. Celá čísla služby má vedení.</Trans></p>}
    </Card>
    {card.activities.length > 0 && <Card title={t`Činnosti`}><ResponsiveTable caption={t`Činnosti`} rows={card.activities} rowId={(one) => one.code} columns={[
      { id: 'what', title: t`Činnost`, cell: (one) => activities.label(one.code) }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => <Figure of={activities.label(one.code)} onClick={() => open(`activity:${one.code}`)}>{number(one.records)}</Figure> }, { id: 'hours', title: t`Hodin`, numeric: true, cell: (one) => number(inHours(one.minutes)) }]} /></Card>}
    {card.months.length > 0 && <Card title={t`Po měsících`}><ResponsiveTable caption={t`Po měsících`} rows={card.months} rowId={(one) => String(one.month)} columns={[
      { id: 'month', title: t`Měsíc`, cell: (one) => nameOfMonth(one.month) }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => <Figure of={nameOfMonth(one.month)} onClick={() => open(`month:${one.month}`)}>{number(one.records)}</Figure> },
      { id: 'kontakt', title: t`Kontakty`, numeric: true, cell: (one) => number(one.kontakt) }, { id: 'intervence', title: t`Intervence`, numeric: true, cell: (one) => number(one.intervence) }, { id: 'hours', title: t`Hodin`, numeric: true, cell: (one) => number(inHours(one.minutes)) }]} /></Card>}
    {card.modes.length > 0 && <Card title={t`Způsob`}><ResponsiveTable caption={t`Způsob`} rows={card.modes} rowId={(one) => one.mode} columns={[
      { id: 'mode', title: t`Způsob`, cell: (one) => words.mode[one.mode as Mode] }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => <Figure of={words.mode[one.mode as Mode]} onClick={() => open(`mode:${one.mode}`)}>{number(one.records)}</Figure> }, { id: 'hours', title: t`Hodin`, numeric: true, cell: (one) => number(inHours(one.minutes)) }]} /></Card>}
  </>;
}

/** Card of a client of a service for a year; every number opens its records. */
export default function CardPage() {
  const { t } = useLingui();
  const { personId } = useParams({ strict: false }) as { personId: string };
  const of = useServiceAndYear();
  const [what, setWhat] = useAddress('co');
  const words = useWorkWords(), activities = useCodes('activity');
  const card = useRead(returns.card, { params: { personId }, query: { ...(of.chosen && { serviceId: of.chosen }), year: of.year } }, { keepPrevious: true });
  // Until somebody chooses, the server says which service works with the client.
  const serviceId = of.chosen || card.data?.service.id || '', asked = { personId, serviceId, year: of.year };
  const [kind, value = ''] = what.split(':');
  const title = kind === 'unit' ? words.unit[value as Unit] : kind === 'activity' ? activities.label(value) : kind === 'mode' ? words.mode[value as Mode] : kind === 'month' ? monthName(`${of.year}-${value.padStart(2, '0')}-01`) : t`Záznamy roku`;
  const back = { to: `/lide/${personId}`, label: t`Zpět na osobu` };
  if (of.services?.length === 0) return <Page title={t`Karta klienta za rok`} back={back}><Empty><Trans>Nemáte žádnou službu.</Trans></Empty></Page>;
  if (card.error) return <Page title={t`Karta klienta za rok`} back={back}><ProblemAlert problem={card.error} onRetry={() => void card.refetch()} /></Page>;
  return (
    <Page title={card.data?.name || t`Karta klienta za rok`} subtitle={card.data?.service.name} back={back}
      tools={card.data && <Button component="a" variant="default" href={address(returns.cardPdf, { params: { personId }, query: { serviceId, year: of.year } })} target="_blank" rel="noopener" leftSection={<IconPrinter size={18} aria-hidden />}><Trans>Karta A4</Trans></Button>}>
      <div className="stack">
        <ServiceAndYear of={{ ...of, serviceId }} />
        {card.data ? <Numbers card={card.data} asked={asked} open={setWhat} /> : <Loading rows={8} />}
        {card.data && <Behind {...asked} what={what} title={title} onAll={() => setWhat('')} />}
      </div>
    </Page>
  );
}
