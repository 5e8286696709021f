import { NumberInput, Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Indicator, Target } from '../contract.ts';
import { periods, type Per } from '../rules.ts';
import styles from './Editor.module.css';

type Props = { value: Indicator; onChange: (indicator: Indicator) => void; errors: Record<string, string>; year: number };
const numberOf = (value: string | number) => (value === '' ? null : Number(value));

/** How much, over what period, from when until when. */
export function TargetFields({ value, onChange, errors, year }: Props) {
  const { t } = useLingui();
  const { target, per, form, from, until } = value, percent = form === 'share' || form === 'trend', judges = form !== 'yes_no', apart = form !== 'yes_no' && form !== 'trend';
  const set = (next: Target | null) => onChange({ ...value, target: next });
  const pers: Record<Per, string> = { week: t`za týden`, month: t`za měsíc`, quarter: t`za čtvrtletí`, year: t`za rok`, once: t`celkem` };
  const amount = { min: 0, max: percent && form === 'share' ? 100 : 1_000_000, decimalSeparator: ',', suffix: percent ? '\u00A0%' : '', allowNegative: false, hideControls: true } as const;
  return (
    <>
      {judges && (
        <div className={styles.row}>
          <Select label={t`Kolik`} className={styles.narrow!} allowDeselect={false} value={target?.kind ?? 'none'} onChange={(kind) => set(kind === 'none' || kind === null ? null : { kind: kind as Target['kind'], value: target?.value ?? 1, max: kind === 'about' ? target?.max ?? null : null })}
            data={[...form === 'each' ? [] : [{ value: 'none', label: form === 'coverage' && (value.members || value.by === 'worker') ? t`celá sada` : t`bez cíle, jen sledovat` }], { value: 'at_least', label: t`nejméně` }, ...form === 'trend' ? [] : [{ value: 'exactly', label: t`přesně` }, { value: 'about', label: t`asi` }]]} error={target ? undefined : errors['target']} />
          {target && <NumberInput label={form === 'trend' ? t`O kolik procent` : t`Číslo`} className={styles.number!} {...amount} value={target.value} error={errors['target']} onChange={(next) => set({ ...target, value: numberOf(next) ?? 0 })} />}
          {target?.kind === 'about' && <NumberInput label={t`až`} className={styles.number!} {...amount} value={target.max ?? ''} onChange={(next) => set({ ...target, max: numberOf(next) })} />}
        </div>
      )}
      <Segmented label={t`Za jaké období`} options={periods.filter((one) => apart || one === 'year' || one === 'once').map((one) => ({ value: one, label: pers[one] }))} value={per} error={errors['per']} onChange={(next) => onChange({ ...value, per: next })} />
      <div className={styles.row}>
        <DayField label={t`Od`} description={from ? undefined : t`od začátku roku ${year}`} value={from} onChange={(next) => onChange({ ...value, from: next })} />
        <DayField label={t`Do`} description={until ? undefined : t`do konce roku ${year}`} value={until} onChange={(next) => onChange({ ...value, until: next })} error={errors['until']} />
      </div>
    </>
  );
}
