// What anybody may ask without signing in is asked a bounded number of times a minute from one address. Kept in memory: after a restart everybody begins anew.
import { Refusal } from './problems.ts';

const minute = 60_000;
/** @returns a check that throws `too_many` once an address asked more than `most` times within a minute. */
export function throttle(most: number, { addresses = 20_000, now = Date.now } = {}): (address: string) => void {
  let since = now(), counts = new Map<string, number>();
  return (address) => {
    // More addresses than anybody's visitors are one visitor with many: all are counted anew.
    if (now() - since >= minute || counts.size > addresses) { since = now(); counts = new Map(); }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count > most) throw new Refusal('too_many');
  };
}
