import { Alert, Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconPencil, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { day, month as monthName, number, today } from '#platform/i18n/format.ts';
import { BehindCard } from '../../ui/BehindCard.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { inHours, useWorkWords } from '../../ui/words.tsx';
import { projects, type Project, type ProjectWork } from '../contract.ts';
import { ProjectSheet } from './ProjectSheet.tsx';
import { useProjectWords } from './words.ts';

type Tally = ProjectWork['total'];
type Open = ((what: string) => void) | undefined;
/** Which number was opened: `month:5`, `service:<id>`, `unit:kontakt`, `outside`, or all. */
const queryOf = (what: string) => { const [kind, value = ''] = what.split(':'); return kind === 'month' ? { month: Number(value) } : kind === 'service' ? { serviceId: value } : kind === 'unit' ? { unit: value as 'kontakt' } : kind === 'outside' ? { outside: 'true' as const } : {}; };

function Tallies<T extends Tally>({ caption, of, rows, name, keyOf, what, open }: { caption: string; of: string; rows: readonly T[]; name: (row: T) => string; keyOf: (row: T) => string; what: (row: T) => string; open: Open }) {
  const { t } = useLingui();
  const columns: Column<T>[] = [
    { id: 'name', title: of, cell: name }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (row) => (open ? <Figure of={name(row)} onClick={() => open(what(row))}>{number(row.records)}</Figure> : number(row.records)) },
    { id: 'shared', title: t`Hodin podle podílu`, numeric: true, cell: (row) => number(inHours(row.shared)) }, { id: 'minutes', title: t`Hodin celkem`, numeric: true, cell: (row) => number(inHours(row.minutes)) },
    { id: 'kontakt', title: t`Kontakty`, numeric: true, cell: (row) => number(row.kontakt) }, { id: 'intervence', title: t`Intervence`, numeric: true, cell: (row) => number(row.intervence) }, { id: 'participants', title: t`Účasti`, numeric: true, cell: (row) => number(row.participants) },
  ];
  return <ResponsiveTable caption={caption} rows={rows} rowId={keyOf} columns={columns} />;
}

function Work({ project, head }: { project: Project; head: boolean }) {
  const { t } = useLingui();
  const [year, setYear] = useAddress('rok', today().slice(0, 4)), [what, setWhat] = useAddress('co'), words = useWorkWords();
  const found = useRead(projects.work, { params: { projectId: project.id }, query: { year: Number(year) } }, { keepPrevious: true }), open = head ? setWhat : undefined;
  const behind = usePages(projects.records, { params: { projectId: project.id }, query: { year: Number(year), ...queryOf(what) } }, { enabled: head && what !== '' });
  const nameOfService = (one: ProjectWork['services'][number]) => [project.ofWhole || found.data?.services.some((other) => other.organisation.id !== one.organisation.id) ? one.organisation.name : '', one.service?.name ?? t`bez služby`].filter(Boolean).join(': ');
  const [kind, value = ''] = what.split(':');
  const title = kind === 'month' ? monthName(`${year}-${value.padStart(2, '0')}-01`) : kind === 'service' ? nameOfService(found.data?.services.find((one) => (one.service?.id ?? 'none') === value) ?? { service: null, organisation: project.organisation } as never) : kind === 'unit' ? words.unit[value as 'kontakt'] : kind === 'outside' ? t`Mimo trvání projektu` : t`Všechny záznamy projektu`;
  const first = Number(project.startsOn.slice(0, 4)), last = Math.min(Number(today().slice(0, 4)), Number((project.endsOn ?? today()).slice(0, 4)));
  const years = [...new Set([year, ...Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => String(last - back))])].toSorted().toReversed();
  return (
    <>
      <Card title={t`Práce projektu`} action={<Select aria-label={t`Rok`} allowDeselect={false} data={years} value={year} onChange={(one) => { setYear(one ?? ''); setWhat(''); }} w={110} />}>
        <Reading of={found} rows={6}>{(of) => of.total.records === 0 ? <Empty><Trans>V tomto roce u projektu není žádný záznam. Projekt se vybírá při psaní práce.</Trans></Empty> : <>
          <Figures figures={[
            [t`Hodin podle podílu`, number(inHours(of.total.shared))], [t`Záznamů`, open ? <Figure key="r" of={t`Všechny záznamy projektu`} onClick={() => open('all')}>{number(of.total.records)}</Figure> : number(of.total.records)],
            [t`Kontakty`, open ? <Figure key="k" of={t`Kontakty`} onClick={() => open('unit:kontakt')}>{number(of.total.kontakt)}</Figure> : number(of.total.kontakt)], [t`Intervence`, open ? <Figure key="i" of={t`Intervence`} onClick={() => open('unit:intervence')}>{number(of.total.intervence)}</Figure> : number(of.total.intervence)], [t`Účasti`, number(of.total.participants)],
          ]} />
          <p className="meta"><Trans>Hodiny jsou minuty záznamu krát podíl projektu. Jednotky se počítají podle pravidla donátora, a když žádné nemá, podle pravidel organizace.</Trans></p>
          {of.outside > 0 && <Alert color="yellow" variant="light" mt="sm"><Plural value={of.outside} one="# záznam je z doby, kdy projekt neběží." few="# záznamy jsou z doby, kdy projekt neběží." many="# záznamu je z doby, kdy projekt neběží." other="# záznamů je z doby, kdy projekt neběží." /> {open && <Button variant="subtle" size="xs" onClick={() => open('outside')}><Trans>Ukázat je</Trans></Button>}</Alert>}
        </>}</Reading>
      </Card>
      {head && what && <BehindCard title={title} of={behind} onClose={() => setWhat('')} />}
      {found.data && found.data.total.records > 0 && <>
        <Card title={t`Po měsících`}><Tallies caption={t`Práce projektu po měsících`} of={t`Měsíc`} rows={found.data.months} keyOf={(row) => row.month} name={(row) => monthName(row.month)} what={(row) => `month:${Number(row.month.slice(5, 7))}`} open={open} /></Card>
        <Card title={t`Po službách`}><Tallies caption={t`Práce projektu po službách`} of={t`Služba`} rows={found.data.services} keyOf={(row) => `${row.organisation.id} ${row.service?.id ?? ''}`} name={nameOfService} what={(row) => `service:${row.service?.id ?? 'none'}`} open={open} /></Card>
      </>}
    </>
  );
}

/** One project: what it is, what was done for it; no worker has a line of their own. */
export default function ProjectPage() {
  const { t } = useLingui();
  const { projectId } = useParams({ strict: false }) as { projectId: string }, { role } = useMe().membership, found = useRead(projects.get, { params: { projectId } }), [changing, setChanging] = useState(false), { donorKind } = useProjectWords();
  const of = found.data, counts = role === 'head' || role === 'analyst';
  return (
    <Page title={of?.name ?? t`Projekt`} back={{ to: '/prace/projekty', label: t`Projekty` }}
      tools={of && <>
        {role === 'head' && of.donorKind === 'esf' && <Button variant="default" leftSection={<IconUsers size={18} aria-hidden />} renderRoot={(props: object) => <Link to={`/prace/projekty/${projectId}/osoby` as string} {...props} />}><Trans>Podpořené osoby</Trans></Button>}
        {of.mayChange && <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setChanging(true)}><Trans>Změnit nebo ukončit</Trans></Button>}
      </>}>
      <Reading of={found} rows={4}>{(project) => (
        <div className="stack">
          <Card title={t`O projektu`}>
            <Facts facts={[[t`Kdo platí`, donorKind[project.donorKind]], [t`Donátor`, project.donor], [t`Registrační číslo`, project.registrationNumber], [t`Trvání`, project.endsOn ? `${day(project.startsOn)} – ${day(project.endsOn)}` : t`od ${day(project.startsOn)}`],
              [t`Práh podpory`, project.minimumHours !== null && t`${number(project.minimumHours)} h`], [t`Organizace`, project.ofWhole && project.organisation.name], [t`Co vědět o vykazování`, project.note]]} />
          </Card>
          {counts ? <Work project={project} head={role === 'head'} /> : <p className="meta"><Trans>Součty projektu vidí vedení a analytik organizace. Projekt vybíráte u záznamu práce.</Trans></p>}
          {changing && <ProjectSheet project={project} onClose={() => setChanging(false)} />}
        </div>
      )}</Reading>
    </Page>
  );
}
