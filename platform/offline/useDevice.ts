// The device as pages see it. Loads the whole of it: only for pages that are loaded lazily themselves.
import { useSyncExternalStore } from 'react';
import { drafts, outbox, vault } from './device.ts';
import type { Bundle } from './vault.ts';

export const useVault = () => useSyncExternalStore(vault.subscribe, vault.state);
export const useOutbox = () => useSyncExternalStore(outbox.subscribe, outbox.state);
/** What was taken along, while it is readable. */
export function useTaken<T extends Bundle>(): T | undefined { useVault(); return vault.bundle() as T | undefined; }
export { drafts, outbox, vault };
