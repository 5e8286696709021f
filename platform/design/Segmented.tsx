import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Choice } from './CheckChips.tsx';
import styles from './Choice.module.css';

type Props<T extends string> = { label: ReactNode; options: readonly Choice<T>[]; value: T | null; onChange: (value: T) => void; description?: ReactNode; error?: ReactNode; hideLabel?: boolean };

/** One of up to five, all in sight. Nothing is chosen beforehand unless `value` says so. Plain radios underneath. */
export function Segmented<T extends string>({ label, options, value, onChange, description, error, hideLabel = false }: Props<T>) {
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={hideLabel ? 'hidden-text' : styles.legend}>{label}</legend>
      {description && <p className="meta">{description}</p>}
      <div className={styles.segments}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input type="radio" name={id} checked={value === option.value} disabled={option.disabled} onChange={() => onChange(option.value)} />
            <span>{option.icon}{option.label}</span>
          </label>
        ))}
      </div>
      {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </fieldset>
  );
}
