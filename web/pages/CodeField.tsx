import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

type Props = { value: string; onChange: (code: string) => void; error?: React.ReactNode; autoFocus?: boolean; /** When it is not the one of the app. */ label?: string; size?: 'lg' };

/** Six digits in one field: it can be pasted, filled by the phone and read by a screen reader. */
export function CodeField({ onChange, ...rest }: Props) {
  const { t } = useLingui();
  return <TextInput label={t`Kód z aplikace`} description={t`Šest číslic`} inputMode="numeric" autoComplete="one-time-code" maxLength={7} data-path="code" {...rest} onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))} />;
}
