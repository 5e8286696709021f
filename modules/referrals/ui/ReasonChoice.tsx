import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';

/** One of several sentences under each other, each a whole row to tap. */
export function ReasonChoice<T extends string>({ label, options, value, onChange, size = 'md' }: { label: ReactNode; options: readonly { value: T; label: string }[]; value: T | null; onChange: (value: T) => void; size?: 'md' | 'lg' }) {
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as T)}>
      <div>{options.map((one) => <Radio key={one.value} value={one.value} label={one.label} size={size} styles={{ body: { alignItems: 'center', minHeight: 44 }, labelWrapper: { flex: 1 }, label: { paddingBlock: 10 } }} />)}</div>
    </Radio.Group>
  );
}
