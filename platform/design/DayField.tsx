import { DateInput, type DateInputProps } from '@mantine/dates';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { dayLong } from '#platform/i18n/format.ts';
import { parseCzechDay } from './dates.ts';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'defaultValue'> & { label: ReactNode; value?: string | null; onChange?: (day: string | null) => void };

/** A day typed as people write it, `1.2.2026`, or picked. What is no day stays on screen with the reason, and a form with it (`data-wrong`) is not sent as if nothing had been typed. */
export function DayField({ value, onChange, onBlur, onKeyDown, error, ...rest }: Props) {
  const { t } = useLingui();
  const [wrong, setWrong] = useState(false);
  const check = (typed: string) => setWrong(typed.trim() !== '' && parseCzechDay(typed) === null);
  return (
    <DateInput
      {...rest} valueFormat="D. M. YYYY" dateParser={parseCzechDay} fixOnBlur={false} clearable
      value={value ?? null} onChange={(day) => { setWrong(false); onChange?.(day); }}
      onBlur={(event) => { check(event.currentTarget.value); onBlur?.(event); }} onKeyDown={(event) => { if (event.key === 'Enter') check(event.currentTarget.value); onKeyDown?.(event); }}
      data-wrong={wrong || undefined}
      error={wrong ? t`Takový den v kalendáři není. Napište ho třeba 1. 2. 2026.` : error}
      clearButtonProps={{ 'aria-label': t`Vymazat datum` }} getDayAriaLabel={(day) => dayLong(day)}
      // Escape closes the calendar only, not the sheet around it with everything typed.
      data-mantine-stop-propagation
      ariaLabels={{ nextMonth: t`Další měsíc`, previousMonth: t`Předchozí měsíc`, monthLevelControl: t`Vybrat měsíc`, yearLevelControl: t`Vybrat rok`,
        nextYear: t`Další rok`, previousYear: t`Předchozí rok`, nextDecade: t`Další desetiletí`, previousDecade: t`Předchozí desetiletí` }}
    />
  );
}
