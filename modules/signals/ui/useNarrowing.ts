// Filters of signals, in the address: shared by the list and the trend.
import { useAddress } from '#platform/design/address.ts';
import { barrierLevels, signalOrigins, type BarrierLevel, type SignalOrigin } from '../rules.ts';

const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);
export type Narrowing = { domain?: string; level?: BarrierLevel; orp?: string; locality?: string; origin?: SignalOrigin };

/** What is chosen, what the server is asked, and how to choose. */
export function useNarrowing() {
  const [domain, setDomain] = useAddress('oblast'), [level, setLevel] = useAddress('uroven'), [orp, setOrp] = useAddress('obvod'), [locality, setLocality] = useAddress('lokalita'), [origin, setOrigin] = useAddress('odkud');
  const at = oneOf(barrierLevels, level), from = oneOf(signalOrigins, origin), place = /^(\d{4}|none)$/.test(orp) ? orp : '';
  const query: Narrowing = { ...(domain && { domain }), ...(at && { level: at }), ...(place && { orp: place }), ...(/^[0-9a-f-]{36}$/.test(locality) && { locality }), ...(from && { origin: from }) };
  return { query, domain, setDomain, level: at ?? '', setLevel, orp: place, setOrp, locality, setLocality, origin: from ?? '', setOrigin };
}
