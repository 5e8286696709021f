import 'dayjs/locale/cs';
import 'dayjs/locale/uk';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState, type ReactNode } from 'react';
import { day as dayText, dayLong } from '#platform/i18n/format.ts';
import styles from './DayField.module.css';
import { parseCzechDay } from './dates.ts';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'defaultValue' | 'minDate' | 'maxDate'> & { label: ReactNode; value?: string | null; onChange?: (day: string | null) => void; minDate?: string; maxDate?: string };

/** A day typed as people write it, `1.2.2026`, or picked. What is no day, or lies out of the days allowed, stays on screen with the reason, and a form with it (`data-wrong`) is not sent as if nothing, or the day before it, had been typed. */
export function DayField({ value, onChange, onBlur, onKeyDown, error, minDate, maxDate, ...rest }: Props) {
  const { t } = useLingui();
  // `wrong` from the first letter on, said only when one leaves the field: nobody has finished writing before.
  const [wrong, setWrong] = useState<string>(), [told, setTold] = useState(false);
  useEffect(() => setWrong(undefined), [value]);
  const reason = (typed: string) => {
    const day = parseCzechDay(typed);
    if (typed.trim() === '') return undefined;
    if (day === null) return t`Takový den v kalendáři není. Napište ho třeba 1. 2. 2026.`;
    if (minDate && day < minDate) return t`Nejdřív ${dayText(minDate)}.`;
    return maxDate && day > maxDate ? t`Nejpozději ${dayText(maxDate)}.` : undefined;
  };
  return (
    <DateInput
      {...rest} {...(minDate && { minDate })} {...(maxDate && { maxDate })} valueFormat="D. M. YYYY" dateParser={parseCzechDay} fixOnBlur={false} clearable
      value={value ?? null} onChange={(day) => { setWrong(undefined); onChange?.(day); }}
      onInput={(event) => { setTold(false); setWrong(reason(event.currentTarget.value)); }}
      onBlur={(event) => { setTold(true); onBlur?.(event); }} onKeyDown={(event) => { if (event.key === 'Enter') setTold(true); onKeyDown?.(event); }}
      data-wrong={wrong !== undefined || undefined}
      error={told && wrong ? wrong : error}
      clearButtonProps={{ 'aria-label': t`Vymazat datum`, className: styles.clear ?? '' }} getDayAriaLabel={(day) => dayLong(day)}
      // Escape closes the calendar only, not the sheet around it with everything typed.
      data-mantine-stop-propagation
      // The heading of the calendar keeps its visible text as its name.
      ariaLabels={{ nextMonth: t`Další měsíc`, previousMonth: t`Předchozí měsíc`,
        nextYear: t`Další rok`, previousYear: t`Předchozí rok`, nextDecade: t`Další desetiletí`, previousDecade: t`Předchozí desetiletí` }}
    />
  );
}
