import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from '#platform/design/Copy.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';

/** A one-time password on screen: afterwards nobody can read it again. */
export function ShownOnce({ name, password, onClose }: { name: string; password: string; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <ConfirmSheet open onClose={onClose} title={t`Jednorázové heslo`}>
      <p>{name}</p>
      <p style={{ fontFamily: 'monospace', fontSize: '1.25rem', overflowWrap: 'anywhere' }}>{password}</p>
      <p><Trans>Předejte ho osobně nebo telefonem. Po zavření okna už ho nikdo neuvidí.</Trans></p>
      <Copy value={password} />
    </ConfirmSheet>
  );
}
