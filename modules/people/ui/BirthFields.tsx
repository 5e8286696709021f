import { Switch, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import type { Profile } from '../contract.ts';
import styles from './people.module.css';

type Birth = Pick<Profile, 'birthDate' | 'birthPrecision'>;

const fullYear = /^(19|20)\d\d$/;

/** Birth: a day, about a year, or left empty when nobody knows. */
export function BirthFields({ birthDate, birthPrecision, onChange, error }: Birth & { onChange: (birth: Birth) => void; error?: ReactNode }) {
  const { t } = useLingui();
  const approximate = birthPrecision === 'approximate';
  const [year, setYear] = useState(birthDate?.slice(0, 4) ?? '');
  // A year half written is not left out silently.
  const half = year.trim() !== '' && !fullYear.test(year), [told, setTold] = useState(false);
  const about = (typed: string) => {
    setYear(typed);
    setTold(false);
    onChange({ birthDate: fullYear.test(typed) ? `${typed}-01-01` : null, birthPrecision: 'approximate' });
  };
  const exact = (date: string | null) => onChange({ birthDate: date, birthPrecision: date ? 'known' : 'unknown' });
  return (
    <div className={styles.pair}>
      {approximate
        ? <TextInput label={t`Rok narození asi`} inputMode="numeric" maxLength={4} value={year} onChange={(event) => about(event.currentTarget.value)} error={half && told ? t`Napište celý rok, třeba 1988.` : error} onBlur={() => setTold(true)} data-wrong={half || undefined} />
        : <DayField label={t`Datum narození`} description={t`Když ho neznáte, nechte prázdné.`} value={birthDate} onChange={exact} error={error} />}
      <Switch label={t`Známe jen přibližný rok`} checked={approximate} onChange={(event) => (event.currentTarget.checked ? about(birthDate?.slice(0, 4) ?? '') : exact(null))} className={styles.low ?? ''} />
    </div>
  );
}
