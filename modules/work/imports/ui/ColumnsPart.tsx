import { Group, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { ageBands } from '../../indicators/rules.ts';
import { fieldNames, fields, type Field } from '../fields.ts';
import { noTraits, type Column, type Traits } from '../mapping.ts';
import { ageWords, sexWords } from '../vocabulary.ts';
import type { ImportInHand } from './useImport.ts';

/** Which column is what. */
export function ColumnsPart({ of: { opened, columns, setColumns, language } }: { of: ImportInHand }) {
  const { t } = useLingui();
  const shown = opened!.headings.map((heading, c) => ({ c, heading: heading || t`Sloupec ${c + 1}`, samples: opened!.samples[c] ?? [], column: columns[c] ?? { field: null, traits: null } })).filter(({ heading, samples, c }) => samples.length > 0 || opened!.headings[c] && heading);
  const set = (c: number, column: Column) => setColumns(columns.map((one, i) => (i === c ? column : one)));
  const options = fieldNames.map((field) => ({ value: field, label: fields[field][language] })).toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <section className="stack" aria-labelledby="columns-heading">
      <h3 id="columns-heading"><Trans>Sloupce</Trans></h3>
      <ResponsiveTable caption={t`Sloupce souboru`} rows={shown} rowId={({ c }) => String(c)} columns={[
        { id: 'heading', title: t`V souboru`, cell: ({ heading }) => heading },
        { id: 'samples', title: t`Stojí v něm`, cell: ({ samples }) => <span className="meta">{samples.join(' · ') || t`nic`}</span> },
        { id: 'field', title: t`Co to je`, cell: ({ c, heading, column }) => (
          <div className="stack">
            <Select aria-label={t`Co je sloupec ${heading}`} data={options} value={column.field} placeholder={t`nechat být`} searchable clearable clearButtonProps={{ 'aria-label': t`Nechat sloupec ${heading} být` }} onChange={(field) => set(c, { field: field as Field | null, traits: null })} />
            {column.field === 'people' && <TraitsFields traits={column.traits ?? noTraits} heading={heading} language={language} onChange={(traits) => set(c, { field: 'people', traits })} />}
          </div>
        ) },
      ]} />
    </section>
  );
}

type TraitsProps = { traits: Traits; heading: string; language: ImportInHand['language']; onChange: (traits: Traits | null) => void };
/** Whom a column of counts counts. */
function TraitsFields({ traits, heading, language, onChange }: TraitsProps) {
  const { t } = useLingui();
  const lists = { citizenship: useCodes('citizenship').options, residence: useCodes('residence_kind').options, accommodation: useCodes('accommodation_kind').options, situation: useCodes('situation').options };
  const set = (more: Partial<Traits>) => { const next = { ...traits, ...more }; onChange(Object.values(next).some((value) => value !== null) ? next : null); };
  const names = { citizenship: t`Občanství`, residence: t`Pobyt`, accommodation: t`Ubytování`, situation: t`Situace` };
  const labels = Object.values(lists).flat(), said = [traits.sex && sexWords[traits.sex][language], traits.ageBand && ageWords[traits.ageBand][language], ...(Object.keys(names) as (keyof typeof names)[]).map((trait) => traits[trait] && labels.find(({ value }) => value === traits[trait])?.label)].filter(Boolean).join(', ');
  const clear = (name: string) => ({ clearable: true, clearButtonProps: { 'aria-label': t`Nerozlišovat: ${name}` } });
  return (
    <details>
      <summary><Trans>Koho sloupec {heading} počítá:</Trans> {said || t`kohokoli`}</summary>
      <Group gap="sm" grow preventGrowOverflow={false}>
        <Select size="sm" label={t`Pohlaví`} {...clear(t`Pohlaví`)} data={(['female', 'male'] as const).map((value) => ({ value, label: sexWords[value][language] }))} value={traits.sex} onChange={(sex) => set({ sex: sex as Traits['sex'] })} />
        <Select size="sm" label={t`Věk`} {...clear(t`Věk`)} data={ageBands.map((value) => ({ value, label: ageWords[value][language] }))} value={traits.ageBand} onChange={(ageBand) => set({ ageBand: ageBand as Traits['ageBand'] })} />
        {(Object.keys(names) as (keyof typeof names)[]).map((trait) => <Select key={trait} size="sm" searchable label={names[trait]} {...clear(names[trait])} data={lists[trait]} value={traits[trait]} onChange={(value) => set({ [trait]: value })} />)}
      </Group>
    </details>
  );
}
