import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './Choice.module.css';

export type Choice<T extends string = string> = { value: T; label: ReactNode; icon?: ReactNode; disabled?: boolean };
type Props<T extends string> = { label: ReactNode; options: readonly Choice<T>[]; value: readonly T[]; onChange: (value: T[]) => void; description?: ReactNode; error?: ReactNode };

/** Several of a few, as chips: people of a visit, languages, ways. Plain check boxes underneath. */
export function CheckChips<T extends string>({ label, options, value, onChange, description, error }: Props<T>) {
  const id = useId();
  const toggle = (one: T) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{label}</legend>
      {description && <p className="meta">{description}</p>}
      <div className={styles.chips}>
        {options.map((option) => (
          <label key={option.value} className={styles.chip}>
            <input type="checkbox" checked={value.includes(option.value)} disabled={option.disabled} onChange={() => toggle(option.value)} />
            <span>{option.icon}{option.label}</span>
          </label>
        ))}
      </div>
      {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </fieldset>
  );
}
