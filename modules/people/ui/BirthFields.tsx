import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Profile } from '../contract.ts';
import { asOptions, useLabels } from './labels.ts';
import styles from './people.module.css';

type Birth = Pick<Profile, 'birthDate' | 'birthPrecision'>;

/** Birth: a day, about a year, or not known. */
export function BirthFields({ birthDate, birthPrecision, onChange, error }: Birth & { onChange: (birth: Birth) => void; error?: React.ReactNode }) {
  const { t } = useLingui();
  const { precision } = useLabels();
  const [year, setYear] = useState(birthDate?.slice(0, 4) ?? '');
  const about = (typed: string) => {
    setYear(typed);
    onChange({ birthDate: /^(19|20)\d\d$/.test(typed) ? `${typed}-01-01` : null, birthPrecision: 'approximate' });
  };
  return (
    <div className={styles.pair}>
      <Segmented label={t`Datum narození známe`} options={asOptions(precision)} value={birthPrecision} onChange={(next) => onChange({ birthPrecision: next, birthDate: next === 'unknown' ? null : birthDate })} />
      {birthPrecision === 'known' && <DayField label={t`Datum narození`} value={birthDate} onChange={(value) => onChange({ birthDate: value, birthPrecision })} error={error} />}
      {birthPrecision === 'approximate' && <TextInput label={t`Rok narození asi`} inputMode="numeric" maxLength={4} value={year} onChange={(event) => about(event.currentTarget.value)} error={error} />}
    </div>
  );
}
