import { Switch, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import type { Profile } from '../contract.ts';
import styles from './people.module.css';

type Birth = Pick<Profile, 'birthDate' | 'birthPrecision'>;

/** Birth: a day, about a year, or left empty when nobody knows. */
export function BirthFields({ birthDate, birthPrecision, onChange, error }: Birth & { onChange: (birth: Birth) => void; error?: ReactNode }) {
  const { t } = useLingui();
  const approximate = birthPrecision === 'approximate';
  const [year, setYear] = useState(birthDate?.slice(0, 4) ?? '');
  const about = (typed: string) => {
    setYear(typed);
    onChange({ birthDate: /^(19|20)\d\d$/.test(typed) ? `${typed}-01-01` : null, birthPrecision: 'approximate' });
  };
  const exact = (date: string | null) => onChange({ birthDate: date, birthPrecision: date ? 'known' : 'unknown' });
  return (
    <div className={styles.pair}>
      {approximate
        ? <TextInput label={t`Rok narození asi`} inputMode="numeric" maxLength={4} value={year} onChange={(event) => about(event.currentTarget.value)} error={error} />
        : <DayField label={t`Datum narození`} description={t`Když ho neznáte, nechte prázdné.`} value={birthDate} onChange={exact} error={error} />}
      <Switch label={t`Známe jen přibližný rok`} checked={approximate} onChange={(event) => (event.currentTarget.checked ? about(birthDate?.slice(0, 4) ?? '') : exact(null))} className={styles.low ?? ''} />
    </div>
  );
}
