import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

type Props = { value: string; onChange: (code: string) => void; error?: React.ReactNode; autoFocus?: boolean; /** Also takes a code from paper. */ backup?: boolean; /** When it is not the one of the app. */ label?: string; size?: 'lg' };

/** Six digits in one field: it can be pasted, filled by the phone and read by a screen reader. */
export function CodeField({ onChange, backup = false, ...rest }: Props) {
  const { t } = useLingui();
  return backup
    ? <TextInput label={t`Záložní kód`} description={t`Dvanáct znaků z papíru, třeba k7mq-2hdp-x9ra`} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={20} data-path="code" {...rest} onChange={(event) => onChange(event.currentTarget.value)} />
    : <TextInput label={t`Kód z aplikace`} description={t`Šest číslic`} inputMode="numeric" autoComplete="one-time-code" maxLength={7} data-path="code" {...rest} onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))} />;
}
