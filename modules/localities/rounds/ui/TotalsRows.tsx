import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { ageBands } from '#modules/work/ui/index.ts';
import { useBandWords } from '#modules/work/ui/index.ts';
import styles from './Rounds.module.css';

export type Group = { people: number | null; sex: 'female' | 'male' | null; ageBand: (typeof ageBands)[number] | null; citizenship: string | null };
export type Material = { title: string; language: string | null; pieces: number | null };
type Errors = Record<string, ReactNode>;
const numberOf = (value: string | number) => (typeof value === 'number' ? value : null);
const changed = <T extends object>(rows: readonly T[], at: number, next: Partial<T>) => rows.map((one, n) => (n === at ? { ...one, ...next } : one));

/** What was given out in the whole house. */
export function MaterialRows({ rows, errors, languages, onChange }: { rows: Material[]; errors: Errors; languages: { value: string; label: string }[]; onChange: (rows: Material[]) => void }) {
  const { t } = useLingui();
  return (
    <fieldset className={styles.plain} data-path="materials" tabIndex={-1}>
      <legend><Trans>Materiály</Trans></legend>
      <div className="stack">
        {rows.map((row, at) => (
          <div key={at} className={styles.line} role="group" aria-label={t`Materiál ${at + 1}`}>
            <TextInput label={t`Co`} maxLength={200} value={row.title} error={errors[`materials.${at}.title`]} onChange={({ currentTarget: { value } }) => onChange(changed(rows, at, { title: value }))} />
            <div className={styles.fields}>
              <NumberInput label={t`Kusů`} w="6rem" min={1} max={100_000} allowDecimal={false} inputMode="numeric" value={row.pieces ?? ''} error={errors[`materials.${at}.pieces`]} onChange={(value) => onChange(changed(rows, at, { pieces: numberOf(value) }))} />
              <Select className={styles.grows ?? ''} label={t`Jazyk materiálu`} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={languages} value={row.language} onChange={(language) => onChange(changed(rows, at, { language }))} />
              <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t`Odebrat materiál ${at + 1}`} onClick={() => onChange(rows.filter((_, n) => n !== at))}><Trans>Odebrat</Trans></Button>
            </div>
          </div>
        ))}
        {/* The same leaflet in another language is the most usual next line. */}
        {rows.length < 30 && <div><Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...rows, { title: rows.at(-1)?.title ?? '', language: null, pieces: null }])}>{rows.length ? t`Další materiál` : t`Přidat materiál`}</Button></div>}
      </div>
    </fieldset>
  );
}

/** People of the whole house without names. */
export function GroupRows({ rows, errors, onChange }: { rows: Group[]; errors: Errors; onChange: (rows: Group[]) => void }) {
  const { t } = useLingui();
  const bands = useBandWords(), citizenships = useCodes('citizenship').options, clear = { 'aria-label': t`Vymazat` };
  return (
    <fieldset className={styles.plain} data-path="groups" tabIndex={-1}>
      <legend><Trans>Lidé beze jmen</Trans></legend>
      <div className="stack">
        {rows.map((row, at) => (
          <div key={at} className={styles.line} role="group" aria-label={t`Skupina ${at + 1}`}>
            <div className={styles.fields}>
              <NumberInput label={t`Kolik lidí`} w="6rem" min={1} max={10_000} allowDecimal={false} inputMode="numeric" value={row.people ?? ''} error={errors[`groups.${at}.people`]} onChange={(value) => onChange(changed(rows, at, { people: numberOf(value) }))} />
              <Select className={styles.grows ?? ''} label={t`Občanství`} searchable clearable clearButtonProps={clear} data={citizenships} value={row.citizenship} onChange={(citizenship) => onChange(changed(rows, at, { citizenship }))} />
              <Select className={styles.grows ?? ''} label={t`Věk`} clearable clearButtonProps={clear} data={ageBands.map((value) => ({ value, label: bands[value] }))} value={row.ageBand} onChange={(value) => onChange(changed(rows, at, { ageBand: value as Group['ageBand'] }))} />
            </div>
            <Segmented label={t`Kdo`} value={row.sex ?? 'mixed'} onChange={(sex) => onChange(changed(rows, at, { sex: sex === 'mixed' ? null : sex }))} options={[{ value: 'female', label: t`ženy` }, { value: 'male', label: t`muži` }, { value: 'mixed', label: t`všichni` }]} />
            <div><Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t`Odebrat: ${t`Skupina ${at + 1}`}`} onClick={() => onChange(rows.filter((_, n) => n !== at))}><Trans>Odebrat</Trans></Button></div>
          </div>
        ))}
        {rows.length < 50 && <div><Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...rows, { people: null, sex: null, ageBand: null, citizenship: rows.at(-1)?.citizenship ?? null }])}>{rows.length ? t`Další skupina` : t`Přidat skupinu`}</Button></div>}
      </div>
    </fieldset>
  );
}
