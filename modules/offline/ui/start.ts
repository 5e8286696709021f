// Joins the device with the rooms. Loaded only where there is a vault or one is being made.
import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '#platform/design/me.ts';
import { call } from '#platform/http/client.ts';
import { keepRight, outbox, startDevice, vault } from '#platform/offline/device.ts';
import { isAway, onConnection } from '#platform/offline/connection.ts';
import { hasVault } from '#platform/offline/present.ts';
import { access } from '#modules/access/organisations/contract.ts';
import { me } from '#modules/access/session/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { offline } from '../contract.ts';
import { answer } from './answers.ts';
import { takeAudits } from './audits.ts';
import { keepPages } from './pages.ts';
import { takeSheets } from './sheets.ts';
import type { Taken } from './taken.ts';

let joined = false;
export function start(client: QueryClient): Promise<void> {
  // What was answered from the vault is read anew once the server is back.
  if (!joined) onConnection(() => { if (!isAway()) void client.invalidateQueries(); });
  // Pages of a new build are needed without signal as much as those of the one that was set up here.
  if (!joined && hasVault()) void keepPages();
  joined = true;
  return startDevice(toldBy(client));
}
const toldBy = (client: QueryClient): Parameters<typeof startDevice>[0] => ({
  answer: (endpoint, ask) => answer(endpoint, ask, vault.bundle() as Taken, outbox.state().items),
  onSaved: () => void client.invalidateQueries(),
  onEnded: () => void client.invalidateQueries({ queryKey: [me.get.path] }),
  // Without the vault nothing of it stays in memory; with a signal the pages have their own.
  onGone: () => { if (isAway()) void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== me.get.path }); },
});

/** Takes today and tomorrow along. Each file taken is written into the read log. */
export async function takeAlong(who: Me): Promise<void> {
  const { deposit, ...bundle } = await call(offline.take, { body: {} }), { items: codes } = await call(directory.codes), territory = await call(directory.territory), { items: colleagues } = await call(access.colleagues);
  await keepRight({ ...deposit, membershipId: who.membership.id });
  const taken: Taken = { ...bundle, membershipId: who.membership.id, me: who, codes, territory, colleagues, sheets: await takeSheets(bundle.cases), pages: await takeAudits(bundle.audits) };
  await vault.take(taken);
}
