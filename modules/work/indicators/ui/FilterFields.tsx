import { ActionIcon, Checkbox, MultiSelect, Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Filter } from '../contract.ts';
import { DirectoryPicker } from './DirectoryPicker.tsx';
import styles from './Editor.module.css';
import { useConditions, type Condition } from './useConditions.ts';

type Field = Condition['field'];
/** What a condition says; an emptied list is no condition. */
function changed(filter: Filter, field: Field, value: string[] | boolean | undefined): Filter {
  const { [field]: _, ...rest } = filter, next: Filter = value === undefined || Array.isArray(value) && value.length === 0 ? rest : { ...rest, [field]: value };
  const { outside, otherCitizenships, ...plain } = next;
  return { ...plain, ...(outside && (plain.placeIds ?? plain.orps) && { outside }), ...(otherCitizenships && plain.citizenships && { otherCitizenships }) };
}

function One({ condition, filter, onChange, error }: { condition: Condition; filter: Filter; onChange: (value: string[] | boolean) => void; error: string | undefined }) {
  const { label, field } = condition, chosen = (filter[field] as string[] | undefined) ?? [];
  if ('of' in condition) return <DirectoryPicker of={condition.of} label={label} value={chosen} onChange={onChange} error={error} />;
  if ('yes' in condition) return <Segmented label={label} options={[{ value: 'yes', label: condition.yes }, { value: 'no', label: condition.no }]} value={filter[field] === undefined ? null : filter[field] ? 'yes' : 'no'} onChange={(one) => onChange(one === 'yes')} error={error} />;
  return <MultiSelect searchable hidePickedOptions label={label} value={chosen} onChange={onChange} data={[...condition.options]} limit={100} error={error} />;
}

type Props = { value: Filter; onChange: (filter: Filter) => void; /** Faults by field. */ errors?: Record<string, string>; /** Kind of work is asked for from the beginning. */ first?: boolean };
/** Which records count: the conditions in use, and one more to choose. */
export function FilterFields({ value, onChange, errors = {}, first = false }: Props) {
  const { t } = useLingui();
  const conditions = useConditions(value), [opened, open] = useState<readonly Field[]>(first ? ['kinds'] : []);
  const shown = conditions.filter(({ field }) => value[field] !== undefined || opened.includes(field)), rest = conditions.filter((one) => !shown.includes(one));
  const groups = Map.groupBy(rest, ({ group }) => group);
  return (
    <div className={styles.conditions}>
      {shown.map((condition) => (
        <div key={condition.field} className={styles.condition}>
          <div className={styles.grow}>
            <One condition={condition} filter={value} error={errors[condition.field]} onChange={(next) => { open((all) => (all.includes(condition.field) ? all : [...all, condition.field])); onChange(changed(value, condition.field, next)); }} />
            {(condition.field === 'orps' || condition.field === 'placeIds') && value[condition.field] && <Checkbox label={t`Počítat to, co bylo jinde (mimo vybrané)`} checked={value.outside ?? false} onChange={({ currentTarget: { checked } }) => { const { outside: _, ...plain } = value; onChange(checked ? { ...plain, outside: true } : plain); }} />}
            {condition.field === 'citizenships' && value.citizenships && <Checkbox label={t`Všechna občanství kromě vybraných`} checked={value.otherCitizenships ?? false} onChange={({ currentTarget: { checked } }) => { const { otherCitizenships: _, ...plain } = value; onChange(checked ? { ...plain, otherCitizenships: true } : plain); }} />}
          </div>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Odebrat podmínku: ${condition.label}`} onClick={() => { open((all) => all.filter((field) => field !== condition.field)); onChange(changed(value, condition.field, undefined)); }}><IconX aria-hidden size={18} /></ActionIcon>
        </div>
      ))}
      <Select label={t`Přidat podmínku`} placeholder={t`téma, místo, občanství…`} searchable value={null} data={[...groups].map(([group, items]) => ({ group, items: items.map(({ field, label }) => ({ value: field, label })) }))} onChange={(field) => { if (field) open((all) => [...all, field as Field]); }} />
    </div>
  );
}
