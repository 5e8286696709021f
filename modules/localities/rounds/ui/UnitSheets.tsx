import { Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { rounds, type Unit } from '../contract.ts';
import { unitsOfPattern } from '../rules.ts';

/** Units from a list or a pattern. */
export function UnitsSheet({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(rounds.addUnits, { invalidates: [rounds.ofLocality] }), labels = { pattern: t`Jednotky`, floor: t`Patro nebo vchod (nemusí být)` };
  return (
    <FormSheet<{ pattern: string; floor: string }> title={t`Přidat jednotky`} onClose={onClose} draft={`units:${caseId}`} labels={labels} done={t`Jednotky jsou přidané`} initial={{ pattern: '', floor: '' }}
      save={(values, _, id) => add.mutateAsync({ params: { caseId }, body: { ...values, id } })}>
      {(form) => { const found = unitsOfPattern(form.values.pattern); return <>
        <Textarea label={labels.pattern} description={t`Třeba 1–60, nebo 101–120, 201–220. Jen čísla dveří, žádná jména.`} autosize minRows={2} maxLength={8000} {...form.getInputProps('pattern')} />
        {found && <p className="meta" role="status">{t`Bude jich ${found.length}: ${[...found.slice(0, 3), ...(found.length > 4 ? ['…'] : []), ...(found.length > 3 ? [found.at(-1)] : [])].join(', ')}`}</p>}
        <TextInput label={labels.floor} maxLength={40} {...form.getInputProps('floor')} />
      </>; }}
    </FormSheet>
  );
}

/** One unit: its label, or that nobody lives there any more. */
export function UnitSheet({ caseId, unit, onClose }: { caseId: string; unit: Unit; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(rounds.changeUnit, { invalidates: [rounds.ofLocality] }), labels = { label: t`Označení`, floor: t`Patro nebo vchod (nemusí být)`, closedOn: t`Zavřená od` };
  return (
    <FormSheet<{ label: string; floor: string; closedOn: string | null }> title={t`Jednotka ${unit.label}`} onClose={onClose} draft={`unit:${unit.id}`} labels={labels} done={t`Jednotka je uložená`} version={unit.version} initial={{ label: unit.label, floor: unit.floor, closedOn: unit.closedOn }}
      save={(values, version) => change.mutateAsync({ params: { caseId, unitId: unit.id }, body: values, version })}>
      {(form) => <>
        <TextInput label={labels.label} maxLength={40} {...form.getInputProps('label')} />
        <TextInput label={labels.floor} maxLength={40} {...form.getInputProps('floor')} />
        <DayField label={labels.closedOn} description={t`Zavřená jednotka se v dalším kole neobchází. Bez data je otevřená.`} {...form.getInputProps('closedOn')} />
      </>}
    </FormSheet>
  );
}
