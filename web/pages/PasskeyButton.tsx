import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { canUsePasskeys, signByPasskey } from '../passkeys.ts';

/** Signs in by a passkey, or confirms the present session by one. Not drawn where the browser knows none. */
export function PasskeyButton({ purpose, onDone }: { purpose: 'signIn' | 'confirm'; onDone: () => unknown }) {
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>(null);
  if (!canUsePasskeys()) return null;
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try { await signByPasskey(purpose); await onDone(); } catch (error) { setProblem(error); } finally { setBusy(false); }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFingerprint size={20} aria-hidden />} loading={busy} onClick={() => void go()} fullWidth><Trans>Použít přístupový klíč</Trans></Button>
      <ProblemAlert problem={problem} />
    </>
  );
}
