import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { UnlockForm } from '../UnlockForm.tsx';

/** Asks once more who sits there, with the reason why. */
export default function ConfirmAgain({ why, onClose, onDone }: { why: ReactNode; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui(), me = useMe();
  return (
    <ConfirmSheet open onClose={onClose} title={t`Potvrďte, že jste to vy`}>
      <p>{why}</p>
      <UnlockForm of={me} submit={t`Potvrdit`} onDone={onDone} />
    </ConfirmSheet>
  );
}
