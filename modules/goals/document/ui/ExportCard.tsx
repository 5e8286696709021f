import { Button, Group, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { today } from '#platform/i18n/format.ts';
import { address } from '#platform/http/client.ts';
import { goalDocuments } from '../contract.ts';

/** Goals of a year for a word processor, a sheet or plain text. */
export function ExportCard({ centres }: { centres: readonly { id: string; name: string; years: readonly { year: number }[] }[] }) {
  const { t } = useLingui();
  const years = [...new Set(centres.flatMap((one) => one.years.map(({ year }) => year)))].toSorted((a, b) => b - a), now = Number(today().slice(0, 4));
  const [chosen, setYear] = useState<number>(), [centreId, setCentre] = useState<string | null>(null), year = chosen ?? (years.includes(now) ? now : years[0]);
  const having = centres.filter((one) => one.years.some((each) => each.year === year)), centre = having.find(({ id }) => id === centreId);
  if (year === undefined) return <Card title={t`Stáhnout cíle`}><Empty><Trans>Zatím tu nejsou cíle žádného roku.</Trans></Empty></Card>;
  const query = { year, ...(centre && { centreId: centre.id }) };
  const links = [[goalDocuments.docx, 'DOCX', 'docx'], [goalDocuments.xlsx, 'XLSX', 'xlsx'], [goalDocuments.markdown, 'Markdown', 'md']] as const;
  return (
    <Card title={t`Stáhnout cíle`}>
      <div className="stack">
        <p className="meta"><Trans>Stažený soubor jde upravit a zase načíst: co v něm nezměníte, vrátí se přesně tak, jak to je.</Trans></p>
        <div className="columns">
          <Select label={t`Rok`} allowDeselect={false} data={years.map(String)} value={String(year)} onChange={(value) => value && setYear(Number(value))} />
          <Select label={t`Centrum`} placeholder={t`Všechna, která vidím`} clearable searchable nothingFoundMessage={t`Takové tu není.`} data={having.map(({ id, name }) => ({ value: id, label: name }))} value={centre?.id ?? null} onChange={setCentre} />
        </div>
        <Group gap="sm">
          {links.map(([endpoint, label, extension]) => <Button key={extension} component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />} href={address(endpoint, { query })} download={`cile-${year}.${extension}`}><Trans>Stáhnout {label}</Trans></Button>)}
        </Group>
      </div>
    </Card>
  );
}
