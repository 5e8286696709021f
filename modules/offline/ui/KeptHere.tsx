import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { call } from '#platform/http/client.ts';
import { findRight } from '#platform/offline/device.ts';
import { outbox, useOutbox, useVault } from '#platform/offline/useDevice.ts';
import { offline, type Unsent } from '../contract.ts';
import { OutboxList } from './OutboxList.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** At once: what fits a request. */
const batch = 20;

/** What was written here and could not be sent before the access ended: readable to who wrote it, and handed over to the head. */
export default function KeptHere({ bySession = true }: { /** Signing in again would send it the usual way. */ bySession?: boolean }) {
  const { t } = useLingui();
  const vault = useVault(), { items, unsent } = useOutbox();
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>(), [handed, setHanded] = useState(0), [noRight, setNoRight] = useState(false);
  if (!vault.set || (unsent === 0 && handed === 0)) return null;
  const handOver = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const right = await findRight();
      if (!right) { setNoRight(true); return; }
      const waiting = items.filter(({ state }) => state !== 'saved');
      for (let from = 0; from < waiting.length; from += batch) {
        const those = waiting.slice(from, from + batch);
        await call(offline.handOver, { body: { token: right.token, items: those.map(({ id, at, method, path, params, body, version }) => ({ id, at: new Date(at).toISOString(), method: method as Unsent['method'], path, params, body, ...(version !== undefined && { version }) })) } });
        // Only what lies at the server for certain leaves the device.
        for (const { id } of those) await outbox.drop(id);
        setHanded((before) => before + those.length);
      }
    } catch (error) { setProblem(error); } finally { setBusy(false); }
  };
  return (
    <Card title={t`Neodesláno v tomto zařízení`} count={unsent}>
      <div className="stack">
        {handed > 0 && <Alert role="status" color="green" variant="light"><Plural value={handed} one="# zápis leží u vedení vaší organizace." few="# zápisy leží u vedení vaší organizace." many="# zápisu leží u vedení vaší organizace." other="# zápisů leží u vedení vaší organizace." /></Alert>}
        {unsent > 0 && (!vault.open ? <><p>{bySession ? <Trans>Po přihlášení se odešle samo. Pokud už přístup nemáte, odemkněte zařízení a předejte to vedení.</Trans> : <Trans>Odemkněte zařízení a předejte, co jste zapsali.</Trans>}</p><UnlockForm focus={false} /></> : (
          <>
            <OutboxList />
            <ProblemAlert problem={problem} />
            {noRight && <Alert role="alert" color="yellow" variant="light"><Trans>Právo předat zápisy z tohoto zařízení už vypršelo. Stáhněte si texty a dejte je vedení jinak.</Trans></Alert>}
            <Button variant={bySession ? 'default' : 'filled'} loading={busy} onClick={() => void handOver()}><Trans>Předat vedení organizace</Trans></Button>
            <p className="meta"><Trans>Zápisy zůstanou pod vaším jménem; do spisů je zapíše vedení.</Trans></p>
          </>
        ))}
      </div>
    </Card>
  );
}
