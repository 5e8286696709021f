import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { useConfirmed } from '#platform/design/confirmed.ts';
import { Empty } from '#platform/design/Empty.tsx';
import { keepFile } from '#platform/design/keepFile.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { call } from '#platform/http/client.ts';
import { day, number } from '#platform/i18n/format.ts';
import { Figures } from '../../ui/Figures.tsx';
import { projects, type Project, type Supported } from '../contract.ts';
import { useProjectWords } from './words.ts';

function People({ project, title, rows }: { project: Project; title: string; rows: readonly Supported[] }) {
  const { t } = useLingui();
  const words = useProjectWords();
  if (!rows.length) return null;
  return (
    <Card title={title} count={rows.length}>
      <ResponsiveTable caption={title} rows={rows} rowId={(one) => one.personId} columns={[
        { id: 'name', title: t`Klient`, cell: (one) => <Link to={`/prace/projekty/${project.id}/osoby/${one.personId}` as string}>{one.name || t`beze jména`}</Link> },
        { id: 'hours', title: t`Hodin podpory`, numeric: true, cell: (one) => number(one.hours) }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => number(one.records) },
        { id: 'days', title: t`Od první do poslední práce`, cell: (one) => `${day(one.firstOn)} – ${day(one.lastOn)}` },
        { id: 'missing', title: t`K vykázání chybí`, cell: (one) => (one.missing.length ? one.missing.map((what) => words.needed[what]).join(', ') : <Tag tone="done"><Trans>nic</Trans></Tag>) },
      ]} />
    </Card>
  );
}

/** The table for IS ESF: whom it holds, whom not, and that its shape has to be checked. */
function Export({ project, items }: { project: Project; items: readonly Supported[] }) {
  const { t } = useLingui();
  const { confirmed, sheet, problem, busy } = useConfirmed(<Trans>Od přihlášení už uběhla chvíle. Než se tabulka se jmény stáhne, ověříme, že u zařízení sedíte vy.</Trans>);
  const ready = items.filter(({ missing }) => missing.length === 0).length, left = items.length - ready;
  const run = () => void confirmed(async () => keepFile(await call(projects.supportedFile, { params: { projectId: project.id } }), 'podporene-osoby.csv'));
  return (
    <Card title={t`Tabulka pro IS ESF 21+`}><div className="stack">
      <p><Trans>Obsahuje jména, data narození a adresy osob, které podepsaly souhlas, a rozsah jejich podpory. Nic z toho, co je v záznamech napsané. Každé stažení se u každé osoby zapíše mezi nahlížení.</Trans></p>
      <Alert color="yellow" variant="light" title={t`Ověřte podle aktuální příručky`}><Trans>Sloupce jsou naším čtením importu do IS ESF 21+. Než soubor nahrajete, porovnejte je s příručkou, která právě platí.</Trans></Alert>
      <p role="status">{items.length === 0 ? null : <><Plural value={ready} one="V tabulce bude # osoba." few="V tabulce budou # osoby." many="V tabulce bude # osoby." other="V tabulce bude # osob." /> {left > 0 && <Plural value={left} one="# osoba v ní nebude, protože u ní něco chybí." few="# osoby v ní nebudou, protože u nich něco chybí." many="# osoby v ní nebude, protože u ní něco chybí." other="# osob v ní nebude, protože u nich něco chybí." />}</>}</p>
      <div><Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={busy} disabled={ready === 0} onClick={run}><Trans>Stáhnout tabulku CSV</Trans></Button></div>
      <ProblemAlert problem={problem} />
      {sheet}
    </div></Card>
  );
}

/** Podpořené osoby of a project of the ESF: who is over the threshold, who near, and what is missing for the export. */
export default function SupportedPage() {
  const { t } = useLingui();
  const { projectId } = useParams({ strict: false }) as { projectId: string }, project = useRead(projects.get, { params: { projectId } }), found = useRead(projects.supported, { params: { projectId } });
  const of = project.data, words = useProjectWords();
  return (
    <Page title={t`Podpořené osoby`} subtitle={of?.name} back={{ to: `/prace/projekty/${projectId}`, label: t`Projekt` }}>
      {of && <Reading of={found} rows={6}>{({ items, anonymous }) => {
        const groups = (['over', 'near', 'below'] as const).map((state) => [state, items.filter((one) => one.state === state)] as const);
        return (
          <div className="stack">
            <Card title={t`Souhrn`}>
              <Figures figures={[...(of.minimumHours === null ? [[t`Podpořených osob`, number(items.length)] as const] : [[t`Práh podpory`, t`${number(of.minimumHours)} h`] as const, ...groups.map(([state, rows]) => [words.stateTitle[state], number(rows.length)] as const)]),
                [t`Anonymní klienti`, number(anonymous.clients)], [t`Osob ve skupinách beze jmen`, number(anonymous.groupPeople)]]} />
              <p className="meta"><Trans>Hodiny jsou minuty záznamů s tímto projektem krát jeho podíl; společný záznam se počítá každému celý. Anonymní klienti a skupiny beze jmen mezi podpořené osoby nikdy nepatří. Seznam vidí jen vedení.</Trans></p>
            </Card>
            {items.length === 0 && <Card><Empty><Trans>Zatím tu není žádný záznam o konkrétním člověku, který by platil tento projekt.</Trans></Empty></Card>}
            {of.minimumHours === null ? <People project={of} title={t`Podpořené osoby`} rows={items} /> : groups.map(([state, rows]) => <People key={state} project={of} title={words.stateTitle[state]} rows={rows} />)}
            <Export project={of} items={items} />
          </div>
        );
      }}</Reading>}
      <ProblemAlert problem={project.error} />
    </Page>
  );
}
