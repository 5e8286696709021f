import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useOutbox, useVault } from '#platform/offline/useDevice.ts';
import { HandOver } from './HandOver.tsx';
import { OutboxList } from './OutboxList.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** What was written here and could not be sent before the access ended: readable to who wrote it, and handed over to the head. */
export default function KeptHere({ bySession = true }: { /** Signing in again would send it the usual way. */ bySession?: boolean }) {
  const { t } = useLingui();
  const vault = useVault(), { items, unsent } = useOutbox(), had = useRef(false);
  // It stays to say that it was handed over.
  had.current ||= unsent > 0;
  if (!vault.set || !had.current) return null;
  return (
    <Card title={t`Neodesláno v tomto zařízení`} count={unsent}>
      <div className="stack">
        {!vault.open ? <><p>{bySession ? <Trans>Po přihlášení se odešle samo. Pokud už přístup nemáte, odemkněte zařízení a předejte to vedení.</Trans> : <Trans>Odemkněte zařízení a předejte, co jste zapsali.</Trans>}</p><UnlockForm focus={false} /></>
          : <>{unsent > 0 && <OutboxList />}<HandOver items={items.filter(({ state }) => state !== 'saved')} filled={!bySession} /></>}
      </div>
    </Card>
  );
}
