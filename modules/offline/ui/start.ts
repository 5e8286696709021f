// Joins the device with the rooms. Loaded only where there is a vault or one is being made.
import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '#platform/design/me.ts';
import { call } from '#platform/http/client.ts';
import { keepRight, outbox, startDevice, vault } from '#platform/offline/device.ts';
import { directory } from '#modules/directory/contract.ts';
import { offline } from '../contract.ts';
import { answer } from './answers.ts';
import type { Taken } from './taken.ts';

export const start = (client: QueryClient): Promise<void> => startDevice({
  answer: (endpoint, ask) => answer(endpoint, ask, vault.bundle() as Taken, outbox.state().items),
  onSaved: () => void client.invalidateQueries(),
});

/** Takes today and tomorrow along. Each file taken is written into the read log. */
export async function takeAlong(me: Me): Promise<void> {
  const { deposit, ...bundle } = await call(offline.take, { body: {} }), { items: codes } = await call(directory.codes);
  await keepRight(deposit);
  const taken: Taken = { ...bundle, membershipId: me.membership.id, me, codes };
  await vault.take(taken);
  // The pages are needed without signal too, not only what has been opened so far.
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage('take'));
}
