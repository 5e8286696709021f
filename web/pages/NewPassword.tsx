import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

/** A password that is being chosen. */
export function NewPassword({ label, ...rest }: PasswordInputProps) {
  const { t } = useLingui();
  return <PasswordInput label={label ?? t`Nové heslo`} description={t`Aspoň 12 znaků; nejlépe několik slov za sebou`} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t`Ukázat heslo`, tabIndex: 0 }} {...rest} />;
}
