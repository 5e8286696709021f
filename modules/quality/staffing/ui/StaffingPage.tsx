import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { Chart } from '#modules/insights/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { month, number, percent } from '#platform/i18n/format.ts';
import { staffing, type Team } from '../contract.ts';
import { households, shareOfSocialWorkers, toHomes } from '../rules.ts';
import { DeparturesCard } from './DeparturesCard.tsx';
import { DepartureSheet } from './DepartureSheet.tsx';
import styles from './Staffing.module.css';
import { useStaffWords } from './words.ts';

/** The team by profession, its work by directness, and where people go, beside each other. */
export default function StaffingPage() {
  const { t } = useLingui(), [service, setService] = useAddress('sluzba'), found = useRead(staffing.team, { query: service ? { service } : {} }, { keepPrevious: true }), [leaving, setLeaving] = useState(false);
  const chosen = found.data?.services.find(({ id }) => id === found.data?.service), writes = found.data?.mayWrite && chosen?.residential;
  return (
    <Page title={t`Tým a odchody`} subtitle={t`Kdo ve službě pracuje, jak, a kam z ní lidé odcházejí`} {...writes && { action: { label: t`Zapsat odchod`, icon: <IconDoorExit size={18} aria-hidden />, onClick: () => setLeaving(true) } }}>
      <QualityTabs />
      <Reading of={found} rows={8}>{(of) => <div className={styles.view}>
        {of.services.length > 1 && <div className={styles.filters}><Select label={t`Služba`} allowDeselect={false} data={of.services.map(({ id, name }) => ({ value: id, label: name }))} value={of.service} onChange={(value) => setService(value ?? '')} /></div>}
        {of.service ? <><TeamCard of={of} /><BesideCard of={of} />{chosen?.residential && <DeparturesCard key={of.service} serviceId={of.service} />}<WorkCard of={of} /></> : <Card><Empty><Trans>Organizace zatím nemá zapsanou žádnou službu.</Trans></Empty></Card>}
      </div>}</Reading>
      {leaving && chosen && <DepartureSheet serviceId={chosen.id} onClose={() => setLeaving(false)} />}
    </Page>
  );
}
const empty = { adds: true, drill: false } as const;
function TeamCard({ of: { services } }: { of: Team }) {
  const { t } = useLingui(), { professions, fte } = useStaffWords(), staffed = services.filter(({ mix }) => mix.people > 0), rows = staffed.map(({ id, name, mix }) => ({ key: id, name, of: null, values: professions.map(({ key }) => Math.round(mix[key] * 100) / 100) }));
  return (
    <Card title={t`Tým dnes`} meta={<Trans>úvazky podle profese</Trans>}>
      {!rows.length ? <Empty><Trans>V žádné službě zatím není nikdo zařazený. Kdo kde pracuje, zapisuje správce u lidí organizace.</Trans></Empty> : <div className={styles.pair}>
        <Chart table={{ id: 'mix', title: '', unit: 'cases', ...empty, columns: [...professions], rows }} label={t`Úvazky podle profese ve službách`} />
        <ResponsiveTable caption={t`Tým podle služeb`} rows={staffed} rowId={({ id }) => id} columns={[{ id: 'name', title: t`Služba`, cell: ({ name }) => name }, ...professions.map(({ key, name }) => ({ id: key, title: name, numeric: true, cell: ({ mix }: Team['services'][number]) => fte(mix[key]) })), { id: 'people', title: t`lidí`, numeric: true, cell: ({ mix }) => number(mix.people) }]} />
      </div>}
      <p className="meta"><Trans>Počítá se ze zařazení lidí do služeb a jejich úvazků. Kdo pracuje ve více službách, počítá se v každé stejným dílem.</Trans></p>
    </Card>
  );
}
/** Departures and the share of social workers by half-year, beside each other. Nothing says that one comes from the other. */
function BesideCard({ of: { halves, services, service } }: { of: Team }) {
  const { t } = useLingui(), { half } = useStaffWords(), name = services.find(({ id }) => id === service)?.name ?? '', share = (one: Team['halves'][number]) => shareOfSocialWorkers(one.mix);
  return (
    <Card title={t`Odchody a podíl sociálních pracovníků`} meta={name}>
      <ResponsiveTable caption={t`Po pololetích`} rows={halves.toReversed()} rowId={(one) => one.half} columns={[{ id: 'half', title: t`Pololetí`, cell: (one) => half(one.half) }, { id: 'share', title: t`Sociální pracovníci v týmu`, numeric: true, cell: (one) => { const n = share(one); return n === null ? '–' : percent(n); } },
        { id: 'left', title: t`Odešlo domácností`, numeric: true, cell: (one) => number(households(one.left)) }, { id: 'people', title: t`lidí`, numeric: true, cell: (one) => number(one.people) }, { id: 'homes', title: t`z toho do bydlení`, numeric: true, cell: (one) => (households(one.left) ? number(toHomes(one.left)) : '–') }]} />
      <p className="meta"><Trans>Do bydlení: vlastní nájem, obecní nebo sociální byt, návazný byt. Čísla stojí vedle sebe; co z čeho plyne, neříkají. Tým je k poslednímu dni pololetí.</Trans></p>
      <Destinations halves={halves} />
    </Card>
  );
}
function Destinations({ halves }: { halves: Team['halves'] }) {
  const { t } = useLingui(), { half } = useStaffWords(), codes = useCodes('departure_destination'), present = [...new Set(halves.flatMap((one) => Object.keys(one.left)))].toSorted((a, b) => codes.options.findIndex(({ value }) => value === a) - codes.options.findIndex(({ value }) => value === b)), left = halves.filter((one) => households(one.left) > 0);
  if (!left.length) return null;
  return <Chart table={{ id: 'left', title: '', unit: 'cases', ...empty, columns: [{ key: 'homes', name: t`do bydlení` }, { key: 'other', name: t`jinam` }], rows: present.map((code) => { const n = left.reduce((sum, one) => sum + (one.left[code] ?? 0), 0), home = toHomes({ [code]: n }); return { key: code, name: codes.label(code), of: null, values: [home, n - home] }; }) }} label={t`Kam domácnosti odešly, ${half(left[0]!.half)} až ${half(left.at(-1)!.half)}`} />;
}
function WorkCard({ of: { work } }: { of: Team }) {
  const { t } = useLingui(), columns = [{ key: 'direct', name: t`s klientem` }, { key: 'indirect', name: t`pro klienta` }, { key: 'organisational', name: t`organizační` }] as const, hours = (minutes: number) => number(Math.round(minutes / 6) / 10);
  if (!work) return null;
  return (
    <Card title={t`Práce podle druhu`} meta={<Trans>hodiny za měsíc</Trans>}>
      {!work.length ? <Empty><Trans>Za poslední rok ve službě nikdo práci nezapsal.</Trans></Empty> : <div className={styles.pair}>
        <Chart table={{ id: 'workload', title: '', unit: 'minutes', ...empty, columns: [...columns], rows: work.map((one) => ({ key: one.month, name: month(one.month), of: null, values: columns.map(({ key }) => one[key]) })) }} label={t`Hodiny práce po měsících: s klientem, pro klienta, organizační`} />
        <ResponsiveTable caption={t`Práce po měsících`} rows={work.toReversed()} rowId={(one) => one.month} columns={[{ id: 'month', title: t`Měsíc`, cell: (one) => month(one.month) }, ...columns.map(({ key, name }) => ({ id: key, title: name, numeric: true, cell: (one: (typeof work)[number]) => hours(one[key]) }))]} />
      </div>}
    </Card>
  );
}
