import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { oidc } from '#modules/access/oidc/contract.ts';

/** Goes to the identity provider; not drawn where there is none. */
export function ProviderButton({ go }: { go: () => Promise<void> }) {
  const label = useRead(oidc.state).data?.label;
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>(null);
  if (!label) return null;
  const leave = async () => {
    setBusy(true);
    setProblem(null);
    try { await go(); } catch (error) { setProblem(error); } finally { setBusy(false); }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconExternalLink size={20} aria-hidden />} loading={busy} onClick={() => void leave()} fullWidth><Trans>Přihlásit přes: {label}</Trans></Button>
      <ProblemAlert problem={problem} />
    </>
  );
}
