import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { steps, useScale } from './scale.ts';
import styles from './needs.module.css';

type Props = { /** Said to a reader: domain and whose value. */ label: string; who: ReactNode; value: number | null; onChange: (value: number | null) => void };

/** Goes to the next scale of the form, so that a row of digits fills the whole page. */
const goOn = (from: HTMLElement) => {
  const all = [...(from.closest('form')?.querySelectorAll<HTMLElement>('[data-scale]') ?? [])];
  const next = all[all.indexOf(from) + 1];
  (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input'))?.focus();
};

/** One value of five. A digit chooses and goes on, Backspace or a second click takes it back; nothing is chosen beforehand. */
export function ScaleChoice({ label, who, value, onChange }: Props) {
  const name = useId();
  const { full } = useScale();
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const digit = /^[1-5]$/.test(event.key) ? Number(event.key) : null;
    if (digit === null && event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    onChange(digit);
    if (digit !== null) goOn(event.currentTarget);
  };
  return (
    <fieldset className={styles.choice} data-scale onKeyDown={onKeyDown}>
      <legend><span className="hidden-text">{label}</span></legend>
      <span className={styles.who} aria-hidden>{who}</span>
      <span className={styles.steps}>
        {steps.map((step) => (
          <label key={step} className={styles.step}>
            <input type="radio" name={name} checked={value === step} aria-label={full(step)} onChange={() => onChange(step)} onClick={() => { if (value === step) onChange(null); }} />
            <span aria-hidden>{step}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
