import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Card } from '#platform/design/Card.tsx';
import type { Me } from '#platform/design/me.ts';
import { useVault } from '#platform/offline/useDevice.ts';
import KeptHere from './KeptHere.tsx';
import { useTakenAlong } from './taken.ts';
import { UnlockForm } from './UnlockForm.tsx';

/** The way in when no server answers: the vault instead of the session. */
export default function OfflineDoor({ onOpen, onRetry }: { onOpen: (me: Me) => void; onRetry: () => void }) {
  const vault = useVault(), taken = useTakenAlong();
  useEffect(() => { if (vault.open && taken) onOpen(taken.me); }, [vault.open, taken, onOpen]);
  return (
    <>
      <Card>
        <div className="stack">
          {!vault.open ? <UnlockForm /> : <p><Trans>Co bylo vzato s sebou, už není ke čtení. Vezměte si den znovu, až bude signál.</Trans></p>}
          <Button variant="subtle" onClick={onRetry}><Trans>Zkusit spojení znovu</Trans></Button>
        </div>
      </Card>
      {vault.open && !taken && <KeptHere />}
    </>
  );
}
