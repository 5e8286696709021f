import { Alert, Button } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import type { Item } from '#platform/offline/outbox.ts';
import { handOver } from './handOver.ts';

/** Gives what cannot be sent any more to the head of the organisation. */
export function HandOver({ items, filled = false }: { items: readonly Item[]; filled?: boolean }) {
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>(), [handed, setHanded] = useState(0), [without, setWithout] = useState(0);
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try { setWithout(await handOver(items, (count) => setHanded((before) => before + count))); } catch (error) { setProblem(error); } finally { setBusy(false); }
  };
  return (
    <div className="stack">
      {handed > 0 && <Alert role="status" color="green" variant="light"><Plural value={handed} one="# zápis leží u vedení vaší organizace." few="# zápisy leží u vedení vaší organizace." many="# zápisu leží u vedení vaší organizace." other="# zápisů leží u vedení vaší organizace." /></Alert>}
      <ProblemAlert problem={problem} />
      {without > 0 && <Alert role="alert" color="yellow" variant="light"><Trans>Právo předat zápisy z tohoto zařízení už vypršelo. Stáhněte si texty a dejte je vedení jinak.</Trans></Alert>}
      {items.length > 0 && <><Button variant={filled ? 'filled' : 'default'} loading={busy} onClick={() => void go()}><Trans>Předat vedení organizace</Trans></Button>
        <p className="meta"><Trans>Zápisy zůstanou pod vaším jménem; do spisů je zapíše vedení.</Trans></p></>}
    </div>
  );
}
