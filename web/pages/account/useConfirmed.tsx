import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Confirmed } from '#platform/design/confirmed.ts';
import { keyOf } from '#platform/design/query.ts';
import { Refused } from '#platform/http/client.ts';
import { loadWhole } from '../../language.ts';
import { me as meEndpoints } from '#modules/access/session/contract.ts';

// Seldom asked for, and nothing that a first page needs.
const load = async () => (await Promise.all([import('./ConfirmAgain.tsx'), loadWhole()]))[0], ConfirmAgain = lazy(load);

/** Ways into an account change, and everything is taken out, only soon after a person proved who they are; by default the sheet speaks of the first. */
export function useConfirmed(why?: ReactNode): Confirmed {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<{ work: () => Promise<unknown> } | null>(null), [problem, setProblem] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const confirmed = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: keyOf(meEndpoints.get) });
    } catch (error) {
      if (!(error instanceof Refused && error.problem.code === 'confirm_again')) { setProblem(error); return; }
      // There before the sheet opens: what cannot be loaded is said where the button is, and nothing typed is lost.
      await load().then(() => setWaiting({ work }), setProblem);
    } finally { setBusy(false); }
  };
  const sheet = waiting && (
    <Suspense fallback={null}>
      <ConfirmAgain why={why ?? <Trans>Od přihlášení už uběhla chvíle. Než se změní, jak se k účtu dostat, ověříme, že u zařízení sedíte vy.</Trans>} onClose={() => setWaiting(null)} onDone={() => { const { work } = waiting; setWaiting(null); void confirmed(work); }} />
    </Suspense>
  );
  return { confirmed, sheet, problem, busy };
}
