import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import styles from './Staffing.module.css';

/** Where to: one tap of the list. */
export function Destinations({ label, value, onChange, error }: { label: string; value: string; onChange: (value: string) => void; error?: ReactNode }) {
  const codes = useCodes('departure_destination', null, value ? [value] : []);
  return <Radio.Group label={label} value={value} onChange={onChange} error={error}><div className={styles.destinations}>{codes.options.map((one) => <Radio key={one.value} value={one.value} label={one.label} />)}</div></Radio.Group>;
}
