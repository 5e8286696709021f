// A year of interpreting: hours and cost, and what nobody took. Every number opens the requests behind it that the reader may see.
import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import type { Ask, Reply } from '#platform/http/contract.ts';
import { crowns, csCollator, month as monthName, number, today } from '#platform/i18n/format.ts';
import { interpreting } from '../contract.ts';
import styles from './Interpreting.module.css';
import { RequestItem } from './RequestItem.tsx';
import { useInterpretingWords } from './words.ts';

type Sums = Reply<typeof interpreting.sums>;
type Behind = { title: string; query: Partial<Ask<typeof interpreting.list>['query']> };
type By = 'month' | 'language' | 'interpreter' | 'organisation' | 'project';
const thisYear = () => Number(today().slice(0, 4));

export function SumsView({ asks }: { asks: boolean }) {
  const { t } = useLingui();
  const [year, setYear] = useAddress('rok', String(thisYear()));
  const [behind, setBehind] = useState<Behind | null>(null);
  const found = useRead(interpreting.sums, { query: { year: Number(year) } });
  const open = asks ? setBehind : undefined;
  return (
    <div className="stack">
      <Select label={t`Rok`} data={Array.from({ length: 10 }, (_, i) => String(thisYear() - i))} value={year} onChange={(value) => { setYear(value ?? ''); setBehind(null); }} allowDeselect={false} w="7rem" />
      <Reading of={found} rows={6}>{({ done, unmet }) => <>
        <Done items={done} year={Number(year)} onOpen={open} />
        <Unmet items={unmet} year={Number(year)} onOpen={open} />
      </>}</Reading>
      {behind && <BehindList {...behind} onClose={() => setBehind(null)} />}
    </div>
  );
}

/** A number, as a button when the reader may see what is behind it. */
function Figure({ text, of, onOpen }: { text: string; of: string; onOpen: (() => void) | undefined }) {
  return onOpen ? <Button variant="subtle" size="compact-md" onClick={onOpen}>{text}<span className="hidden-text">, {of}</span></Button> : text;
}

function Done({ items, year, onOpen }: { items: Sums['done']; year: number; onOpen: ((behind: Behind) => void) | undefined }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const [by, setBy] = useState<By>('month');
  const many = new Set(items.map(({ organisation }) => organisation.id)).size > 1;
  const key = (one: Sums['done'][number]) => by === 'month' ? one.month : by === 'language' ? one.language : by === 'interpreter' ? one.interpreter.id : by === 'organisation' ? one.organisation.id : one.project;
  const name = (one: Sums['done'][number]) => by === 'month' ? monthName(one.month) : by === 'language' ? words.language(one.language) : by === 'interpreter' ? one.interpreter.name : by === 'organisation' ? one.organisation.name : one.project || t`bez projektu`;
  const query = (one: Sums['done'][number]): Behind['query'] => by === 'month' ? { month: one.month } : by === 'language' ? { language: one.language, year } : by === 'interpreter' ? { interpreterId: one.interpreter.id, year } : by === 'organisation' ? { organisationId: one.organisation.id, year } : { project: one.project, year };
  const sum = (all: Sums['done'], field: 'bookings' | 'absent' | 'minutes' | 'cost') => all.reduce((n, one) => n + one[field], 0);
  const lines = [...Map.groupBy(items, key)].map(([id, all]) => ({ id, name: name(all[0]!), all, query: query(all[0]!) })).toSorted((a, b) => by === 'month' ? a.id.localeCompare(b.id) : csCollator.compare(a.name, b.name));
  const total = { id: 'total', name: t`celkem`, all: items, query: { year } as Behind['query'] };
  const opens = (line: typeof total, which: 'done' | 'absent') => onOpen && (() => onOpen({ title: line.name, query: { which, ...line.query } }));
  return (
    <Card title={<Trans>Hodiny a cena</Trans>}>
      {items.length === 0 ? <Empty><Trans>V tomto roce zatím žádné tlumočení neproběhlo.</Trans></Empty> : <div className="stack">
        <Segmented hideLabel label={t`Podle čeho`} value={by} onChange={setBy} options={[{ value: 'month', label: t`po měsících` }, { value: 'language', label: t`podle jazyka` }, { value: 'interpreter', label: t`podle tlumočníka` }, ...(many ? [{ value: 'organisation' as const, label: t`podle organizace` }] : []), { value: 'project', label: t`podle projektu` }]} />
        <ResponsiveTable caption={t`Hodiny a cena tlumočení`} rowId={(line) => line.id} rows={[...lines, ...(lines.length > 1 ? [total] : [])]} columns={[
          { id: 'name', title: t`Co`, cell: (line) => line.name },
          { id: 'bookings', title: t`Tlumočení`, numeric: true, cell: (line) => <Figure text={number(sum(line.all, 'bookings'))} of={line.name} onOpen={opens(line, 'done')} /> },
          { id: 'absent', title: t`Klient nepřišel`, numeric: true, cell: (line) => sum(line.all, 'absent') ? <Figure text={number(sum(line.all, 'absent'))} of={line.name} onOpen={opens(line, 'absent')} /> : '0' },
          { id: 'hours', title: t`Hodin`, numeric: true, cell: (line) => <Figure text={number(Math.round(sum(line.all, 'minutes') / 6) / 10)} of={line.name} onOpen={opens(line, 'done')} /> },
          { id: 'cost', title: t`Cena`, numeric: true, cell: (line) => <Figure text={crowns(sum(line.all, 'cost'))} of={line.name} onOpen={opens(line, 'done')} /> },
        ]} />
      </div>}
    </Card>
  );
}

function Unmet({ items, year, onOpen }: { items: Sums['unmet']; year: number; onOpen: ((behind: Behind) => void) | undefined }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const [month, setMonth] = useState<string | null>(null);
  const months = [...new Set(items.map((one) => one.month))].toSorted();
  const shown = items.filter((one) => month === null || one.month === month);
  const lines = [...Map.groupBy(shown, (one) => `${one.language} ${one.orpCode ?? ''}`)].map(([id, all]) => {
    const { language, orpCode } = all[0]!, district = orpCode ? words.orp(orpCode) : t`obvod neuveden`;
    return { id, language, orpCode, name: words.language(language), district, n: all.reduce((sum, one) => sum + one.requests, 0) };
  }).toSorted((a, b) => b.n - a.n || csCollator.compare(a.name, b.name));
  return (
    <Card title={<Trans>Kde jazyk chyběl</Trans>} count={shown.reduce((sum, one) => sum + one.requests, 0)}>
      <p className="meta"><Trans>Žádosti, které nikdo nevzal, nebo kam tlumočník nepřišel. Jen uvnitř organizace, proto celá čísla.</Trans></p>
      {items.length === 0 ? <Empty><Trans>V tomto roce se vždycky někdo našel.</Trans></Empty> : <div className="stack">
        <Select label={t`Měsíc`} clearable clearButtonProps={{ 'aria-label': t`Celý rok` }} placeholder={t`celý rok`} data={months.map((value) => ({ value, label: monthName(value) }))} value={month} onChange={setMonth} w="14rem" />
        <ResponsiveTable caption={t`Nenaplněná poptávka podle jazyka a obvodu`} rowId={(line) => line.id} rows={lines} columns={[
          { id: 'language', title: t`Jazyk`, cell: (line) => line.name },
          { id: 'district', title: t`Obvod`, cell: (line) => line.district },
          { id: 'n', title: t`Žádostí`, numeric: true, cell: (line) => <Figure text={number(line.n)} of={`${line.name}, ${line.district}`} onOpen={onOpen && (() => onOpen({ title: `${line.name}, ${line.district}`, query: { which: 'unmet', language: line.language, orp: line.orpCode ?? 'none', ...(month ? { month } : { year }) } }))} /> },
        ]} />
      </div>}
    </Card>
  );
}

function BehindList({ title, query, onClose }: Behind & { onClose: () => void }) {
  const found = usePages(interpreting.list, { query });
  return (
    <Card title={title} action={<Button variant="default" size="xs" onClick={onClose}><Trans>Skrýt</Trans></Button>}>
      <Reading of={found} rows={3}>{({ items }) => items.length === 0 ? <Empty><Trans>Jsou to žádosti z případů, které neotevíráte.</Trans></Empty> : <ul className={styles.list}>{items.map((one) => <RequestItem key={one.id} of={one} withCase />)}</ul>}</Reading>
      <More of={found} />
    </Card>
  );
}
