import { Button, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { said } from '#platform/design/said.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { month, number, today } from '#platform/i18n/format.ts';
import { work } from '../../contract.ts';
import { projects } from '../../projects/contract.ts';
import { directnesses, modes, units, type Directness, type Mode, type Unit } from '../../rules.ts';
import { unitRules, type UnitRule } from '../../units/contract.ts';
import type { GroupCounts, Rounding } from '../../units/rules.ts';
import { useWorkWords } from '../words.tsx';

type Values = { unit: Unit; projectId: string | null; groupCounts: GroupCounts; stepMinutes: number | string; rounding: Rounding; minMinutes: number; modes: Mode[]; directness: Directness[]; validFrom: string | null; source: string };

const keyOf = ({ unit, projectId, groupCounts, stepMinutes, rounding, minMinutes, modes, directness, validFrom }: Omit<Values, 'source'>) => JSON.stringify([unit, projectId, groupCounts, stepMinutes, rounding, minMinutes, modes, directness, validFrom]);
/** What only a funder may ask for is sent only with a project. */
const ruleOf = ({ stepMinutes, ...rule }: Omit<Values, 'source'>) => ({ ...rule, stepMinutes: rule.projectId === null || stepMinutes === '' ? null : Number(stepMinutes), validFrom: rule.validFrom ?? '' });

/** A rule from a day on, of the organisation or (`funder`) of the donor of a project. Its effect is counted from records before it is saved; months that are over change only when that is confirmed. */
export function NewRule({ unit: given, from, funder = false, onClose }: { unit: Unit; from: UnitRule | undefined; funder?: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWorkWords();
  const [agreed, setAgreed] = useState('');
  const add = useChange(unitRules.add, { invalidates: [unitRules.list, work.sums, work.month] });
  const own = useRead(projects.list, { query: { part: 'all', limit: 100 } }, { enabled: funder });
  const labels = { projectId: t`Projekt`, unit: t`Jednotka`, groupCounts: t`Společný záznam víc lidí`, stepMinutes: t`Jedna jednotka za každých tolik minut`, rounding: t`Nedokončený krok`, minMinutes: t`Nejméně minut`, modes: t`Které způsoby se počítají`, directness: t`Která práce se počítá`, validFrom: t`Platí od`, source: t`Kde je to napsané` };
  // What the preview said last: sent along when somebody agreed to exactly this.
  const told = useRef<{ months: number; units: number } | null>(null);
  const draft = useDraftForm<Values>({
    key: `unit-rule:${funder ? 'funder' : given}`, initial: { unit: given, projectId: null, groupCounts: 'once', stepMinutes: '', rounding: 'down', minMinutes: from?.minMinutes ?? 10, modes: [...(from?.modes ?? modes)], directness: [...(from?.directness ?? ['direct'])], validFrom: today(), source: '' },
    save: ({ source, ...rule }, id) => add.mutateAsync({ body: { id, ...ruleOf(rule), source, confirmed: agreed === keyOf(rule) ? told.current : null } }),
    onSaved: () => { said(t`Pravidlo platí od zvoleného dne.`); onClose(); },
  });
  const { form } = draft, { source: _source, ...what } = form.values, key = keyOf(what);
  const { unit } = form.values, ready = (!funder || what.projectId !== null) && what.validFrom !== null && what.modes.length > 0 && what.directness.length > 0;
  const preview = useRead(unitRules.preview, { body: ruleOf(what) }, { enabled: ready, keepPrevious: true });
  told.current = preview.data?.over ?? null;
  const over = preview.data?.over.units ?? 0;
  return (
    <ConfirmSheet open onClose={onClose} title={funder ? t`Nové pravidlo donátora` : unit === 'kontakt' ? t`Nové pravidlo: kontakt` : t`Nové pravidlo: intervence`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        {funder && <>
          <Select label={labels.projectId} placeholder={t`Vyberte projekt`} allowDeselect={false} searchable data={(own.data?.items ?? []).filter((one) => !one.ofWhole).map((one) => ({ value: one.id, label: one.name }))} {...form.getInputProps('projectId')} />
          <Segmented label={labels.unit} value={unit} onChange={(value) => form.setFieldValue('unit', value as Unit)} options={units.map((value) => ({ value, label: words.unit[value] }))} />
          <Segmented label={labels.groupCounts} value={form.values.groupCounts} onChange={(value) => form.setFieldValue('groupCounts', value as GroupCounts)} options={[{ value: 'once', label: t`počítá se jednou` }, { value: 'each', label: t`za každého účastníka` }]} />
          <NumberInput label={labels.stepMinutes} description={t`Prázdné: jeden záznam je jedna jednotka.`} min={1} max={1440} allowDecimal={false} {...form.getInputProps('stepMinutes')} />
          {form.values.stepMinutes !== '' && <Segmented label={labels.rounding} value={form.values.rounding} onChange={(value) => form.setFieldValue('rounding', value as Rounding)} options={[{ value: 'down', label: t`nepočítá se` }, { value: 'up', label: t`počítá se celý` }]} />}
        </>}
        <DayField label={labels.validFrom} {...form.getInputProps('validFrom')} />
        <NumberInput label={labels.minMinutes} min={0} max={1440} {...form.getInputProps('minMinutes')} onChange={(value) => form.setFieldValue('minMinutes', Number(value))} />
        <CheckChips label={labels.modes} options={modes.map((value) => ({ value, label: words.mode[value] }))} value={form.values.modes} onChange={(value) => form.setFieldValue('modes', value)} error={form.errors.modes} />
        <CheckChips label={labels.directness} options={directnesses.map((value) => ({ value, label: words.directness[value] }))} value={form.values.directness} onChange={(value) => form.setFieldValue('directness', value)} error={form.errors.directness} />
        <TextInput label={labels.source} description={t`Metodika donátora, registr, smlouva.`} {...form.getInputProps('source')} />
        <section aria-label={t`Co to změní`} className="stack">
          <ProblemAlert problem={preview.error} labels={labels} />
          {ready && preview.data && (preview.data.months.length === 0 ? <p className="meta" role="status"><Trans>Na zapsané práci to nic nemění.</Trans></p> : <>
            <p role="status"><Plural value={preview.data.months.length} one="Změní se # měsíc:" few="Změní se # měsíce:" many="Změní se # měsíce:" other="Změní se # měsíců:" /></p>
            <ResponsiveTable caption={t`Jednotky po měsících`} rows={preview.data.months} rowId={(row) => row.month} columns={[
              { id: 'month', title: t`Měsíc`, cell: (row) => month(row.month) }, { id: 'before', title: t`Dosud`, numeric: true, cell: (row) => number(row.before) }, { id: 'after', title: t`Podle nového`, numeric: true, cell: (row) => number(row.after) },
            ]} />
          </>)}
          {over > 0 && <Checkbox checked={agreed === key} onChange={(event) => setAgreed(event.currentTarget.checked ? key : '')} label={<>
            <Trans>Vím, že se mění už uzavřené měsíce:</Trans> <Plural value={preview.data?.over.months ?? 0} one="# měsíc" few="# měsíce" many="# měsíce" other="# měsíců" />, <Plural value={over} one="# jednotka" few="# jednotky" many="# jednotky" other="# jednotek" />. <Trans>Co bylo vykázáno, bude jinak.</Trans></>} />}
        </section>
        <ErrorSummary of={draft} labels={labels} />
        <Group justify="flex-end" gap="sm"><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving} disabled={over > 0 && agreed !== key}><Trans>Uložit pravidlo</Trans></Button></Group>
      </form>
    </ConfirmSheet>
  );
}
