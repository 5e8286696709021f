import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Referrals.module.css';

/** One of several sentences under each other, each a whole row to tap. */
export function ReasonChoice<T extends string>({ label, options, value, onChange, size = 'md' }: { label: ReactNode; options: readonly { value: T; label: string }[]; value: T | null; onChange: (value: T) => void; size?: 'md' | 'lg' }) {
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as T)}>
      <div className={styles.reasons}>{options.map((one) => <Radio key={one.value} value={one.value} label={one.label} size={size} styles={{ body: { alignItems: 'center' }, labelWrapper: { flex: 1 } }} />)}</div>
    </Radio.Group>
  );
}
