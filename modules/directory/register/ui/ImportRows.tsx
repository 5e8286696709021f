import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { imports, type Import, type RowKind } from '../contract.ts';
import { Differences } from './Differences.tsx';
import { useImportWords } from './useImportWords.ts';

const tones = { wrong: 'late', end: 'soon', change: 'waiting', new: 'done', ours: 'waiting', past: 'plain', same: 'plain' } as const;
/** The first rows of each kind; all of them in a file. */
export function ImportRows({ of }: { of: Import }) {
  const { t } = useLingui(), { what: words } = useImportWords(), { counts } = of;
  const choices = [...(counts.wrong ? ['wrong'] : []), ...(counts.kept ? ['kept'] : []), ...(['end', 'change', 'new', 'ours', 'past'] as const).filter((key) => counts[key] > 0)];
  const [chosen, setChosen] = useState(''), shown = choices.includes(chosen) ? chosen : choices[0];
  const read = useRead(imports.rows, { params: { importId: of.id }, query: { limit: 20, ...(shown === 'kept' ? { kept: 'true' as const } : { what: (shown ?? 'same') as RowKind }) } }, { keepPrevious: true });
  if (!shown) return null;
  const all = shown === 'kept' ? counts.kept : counts[shown as RowKind];
  return (
    <div className="stack">
      <div><Segmented label={t`Které řádky ukázat`} hideLabel value={shown} onChange={setChosen} options={choices.map((value) => ({ value, label: value === 'kept' ? t`místní údaj zůstane` : words[value as RowKind] }))} /></div>
      <Reading of={read}>{({ items }) => (items.length === 0 ? <Empty><Trans>Žádný takový řádek není.</Trans></Empty> : (
        <ResponsiveTable caption={t`Řádky souboru`} rows={items} rowId={(row) => `${row.row} ${row.number}`} columns={[
          { id: 'label', title: t`Služba`, cell: (row) => <>{row.label || t`bez názvu`}{row.provider && <div style={{ fontWeight: 400 }}>{row.provider}</div>}</> },
          { id: 'what', title: t`Co se stane`, cell: (row) => <div className="stack"><div><Tag tone={tones[row.what]}>{words[row.what]}</Tag></div>{row.reason && <div>{row.reason}</div>}{row.kept.length > 0 && <Differences of={row.kept} sheet />}</div> },
          { id: 'row', title: t`Řádek`, numeric: true, cell: (row) => (row.row > 0 ? row.row : '') },
          ...(of.kind === 'register' ? [{ id: 'number', title: t`Číslo v registru`, numeric: true, cell: (row: (typeof items)[number]) => row.number }] : []),
        ]} />
      ))}</Reading>
      <Group gap="sm">
        {all > 20 && <span><Trans>Prvních 20 z {all}.</Trans></span>}
        <Button component="a" variant="subtle" leftSection={<IconDownload size={18} aria-hidden />} href={address(imports.report, { params: { importId: of.id } })} download="prevzeti.csv"><Trans>Všechny řádky v CSV</Trans></Button>
      </Group>
    </div>
  );
}
