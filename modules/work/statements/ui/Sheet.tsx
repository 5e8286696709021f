import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { day, number, weekday } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { useKindWords } from '../../ui/kinds.ts';
import { inHours, useWorkWords } from '../../ui/words.tsx';
import type { Statement } from '../contract.ts';
import { useGroupWords } from './useGroupWords.ts';

type Props = { of: Statement; open: (what: string) => void };
type Sums = { records: number; minutes: number; kontakt: number; intervence: number; participants: number };

/** The first card: what is written into a report most often. */
export function Totals({ of: { total }, open }: Props) {
  const { t } = useLingui();
  const figure = (label: string, what: string, value: number): [string, React.ReactNode] => [label, <Figure key={what} of={label} onClick={() => open(what)}>{number(value)}</Figure>];
  return (
    <Card title={<Trans>Souhrn</Trans>}>
      <Figures figures={[
        figure(t`Záznamů`, 'all', total.records), [t`Hodin`, number(inHours(total.minutes))], figure(t`Přímá práce, hodin`, 'directness:direct', inHours(total.direct)), figure(t`Nepřímá práce, hodin`, 'directness:indirect', inHours(total.indirect)), figure(t`Organizační práce, hodin`, 'directness:organisational', inHours(total.organisational)), [t`Dnů s prací`, number(total.days)],
        figure(t`Kontakty`, 'unit:kontakt', total.kontakt), figure(t`Intervence`, 'unit:intervence', total.intervence), figure(t`Různých klientů`, 'clients', total.clients), figure(t`Různých anonymních klientů`, 'anonymous', total.anonymous), figure(t`Osob ve skupinách beze jmen`, 'groups', total.groupPeople), figure(t`Záznamů bez osoby`, 'nobody', total.nobody), [t`Účasti`, number(total.participants)],
      ]} />
    </Card>
  );
}

/** Everything else, table by table; an empty one is not drawn. */
export function Sheet({ of, open }: Props) {
  const { t } = useLingui();
  const words = useWorkWords(), kinds = useKindWords(), activities = useCodes('activity'), languages = useCodes('language'), groups = useGroupWords(), phone = usePhone(), [days, setDays] = useState(false);
  function table<T extends Sums>(title: string, first: string, rows: readonly T[], name: (row: T) => string, what: (row: T) => string, more: Column<T>[] = []) {
    if (!rows.length) return null;
    return (
      <Card title={title}>
        <ResponsiveTable caption={title} rows={rows} rowId={what} columns={[
          { id: 'name', title: first, cell: name }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (row) => <Figure of={name(row)} onClick={() => open(what(row))}>{number(row.records)}</Figure> }, { id: 'hours', title: t`Hodin`, numeric: true, cell: (row) => number(inHours(row.minutes)) },
          { id: 'kontakt', title: t`Kontakty`, numeric: true, cell: (row) => number(row.kontakt) }, { id: 'intervence', title: t`Intervence`, numeric: true, cell: (row) => number(row.intervence) }, { id: 'participants', title: t`Účasti`, numeric: true, cell: (row) => number(row.participants) }, ...more,
        ]} />
      </Card>
    );
  }
  return <>
    {of.funders.length > 0 && <Card title={t`Podle projektů`}>
      <ResponsiveTable caption={t`Podle projektů`} rows={of.funders} rowId={(one) => one.project.id} columns={[
        { id: 'name', title: t`Projekt`, cell: (one) => <>{one.project.name}{!one.ownRule && <span className="meta"> · <Trans>jednotky podle pravidel organizace</Trans></span>}</> }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => <Figure of={one.project.name} onClick={() => open(`project:${one.project.id}`)}>{number(one.records)}</Figure> },
        { id: 'hours', title: t`Hodin podle podílu`, numeric: true, cell: (one) => number(inHours(one.minutes)) },
        ...(['kontakt', 'intervence'] as const).map((unit) => ({ id: unit, title: unit === 'kontakt' ? t`Kontakty` : t`Intervence`, numeric: true, cell: (one: Statement['funders'][number]) => <Figure of={`${one.project.name}, ${words.unit[unit]}`} onClick={() => open(`funder:${one.project.id}:${unit}`)}>{number(one[unit])}</Figure> })),
      ]} />
    </Card>}
    {table(t`Druh práce`, t`Druh`, of.kinds, (row) => kinds[row.kind], (row) => `kind:${row.kind}`)}
    {table(t`Způsob`, t`Způsob`, of.modes, (row) => words.mode[row.mode], (row) => `mode:${row.mode}`)}
    {table(t`Činnosti`, t`Činnost`, of.activities, (row) => activities.label(row.code), (row) => `activity:${row.code}`)}
    {table(t`Kurzy`, t`Kurz`, of.courses, (row) => row.course.name, (row) => `course:${row.course.id}`)}
    {of.groups.length > 0 && <Card title={t`Skupiny beze jmen`}><ResponsiveTable caption={t`Skupiny beze jmen`} rows={of.groups} rowId={(one) => one.key} columns={[
      { id: 'who', title: t`Kdo`, cell: (one) => groups(one.group) }, { id: 'people', title: t`Osob`, numeric: true, cell: (one) => <Figure of={groups(one.group)} onClick={() => open(`group:${one.key}`)}>{number(one.people)}</Figure> }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => number(one.records) }]} /></Card>}
    {of.materials.length > 0 && <Card title={t`Rozdané materiály`}><ResponsiveTable caption={t`Rozdané materiály`} rows={of.materials} rowId={(one) => `${one.language} ${one.title}`} columns={[
      { id: 'what', title: t`Co`, cell: (one) => [one.title, one.language && languages.label(one.language)].filter(Boolean).join(', ') }, { id: 'pieces', title: t`Kusů`, numeric: true, cell: (one) => <Figure of={one.title} onClick={() => open('materials')}>{number(one.pieces)}</Figure> }, { id: 'records', title: t`Záznamů`, numeric: true, cell: (one) => number(one.records) }]} /></Card>}
    {/* On a phone a day is a screen of labelled figures: they are unfolded when asked for. */}
    {phone && !days && of.days.length > 0 && <Card title={t`Po dnech`} action={<Button variant="default" size="xs" onClick={() => setDays(true)}><Trans>Ukázat dny</Trans></Button>}><p className="meta"><Trans>Dnů s prací: {number(of.days.length)}</Trans></p></Card>}
    {(!phone || days) && table(t`Po dnech`, t`Den`, of.days, (row) => `${weekday(row.day)} ${day(row.day)}`, (row) => `day:${row.day}`, [{ id: 'clients', title: t`Různých klientů`, numeric: true, cell: (row) => number(row.clients) }])}
  </>;
}
