// Puts unsent items down at the server with the right of the membership they were written for.
import { call } from '#platform/http/client.ts';
import { findRight } from '#platform/offline/device.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { outbox } from '#platform/offline/useDevice.ts';
import { offline, type Unsent } from '../contract.ts';

/** At once: what fits a request. */
const batch = 20;
const unsentOf = ({ id, at, method, path, params, body, version }: Item) =>
  ({ id, at: new Date(at).toISOString(), method: method as Unsent['method'], path, params, body, ...(version !== undefined && { version }) });

/** Only what lies at the server for certain leaves the device. @returns how many have no right that still holds. Throws as `call` does. */
export async function handOver(items: readonly Item[], onHanded: (count: number) => void): Promise<number> {
  const unsent = items.filter(({ state }) => state !== 'saved');
  let without = 0;
  for (const membershipId of new Set(unsent.map((item) => item.membershipId))) {
    const those = unsent.filter((item) => item.membershipId === membershipId), right = await findRight(membershipId);
    if (!right) { without += those.length; continue; }
    for (let from = 0; from < those.length; from += batch) {
      const now = those.slice(from, from + batch);
      await call(offline.handOver, { body: { token: right.token, items: now.map(unsentOf) } });
      for (const { id } of now) await outbox.drop(id);
      onHanded(now.length);
    }
  }
  return without;
}
