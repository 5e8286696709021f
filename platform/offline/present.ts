// Whether this device has a vault, and whether it is open: known before anything of it is loaded: the flag tells nothing else.
import { useSyncExternalStore } from 'react';

const flag = 'vault';
export const hasVault = (): boolean => { try { return localStorage.getItem(flag) === '1'; } catch { return false; } };
export const markVault = (there: boolean): void => { try { if (there) localStorage.setItem(flag, '1'); else localStorage.removeItem(flag); } catch { /* without storage there is no vault either */ } };

let open = false;
const listeners = new Set<() => void>();
export const vaultOpened = (now: boolean): void => { if (now !== open) { open = now; for (const listener of listeners) listener(); } };
/** Is the vault of this device open in this tab? */
export const useVaultOpen = () => useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; }, () => open);

let waiting: ReadonlySet<string> = new Set();
const watchers = new Set<() => void>();
/** Cases about which something written here waits for the server. */
export const waitingCases = (cases: readonly string[]): void => { if (cases.join() !== [...waiting].join()) { waiting = new Set(cases); for (const watcher of watchers) watcher(); } };
export const useWaitingCases = () => useSyncExternalStore((watcher) => { watchers.add(watcher); return () => { watchers.delete(watcher); }; }, () => waiting);
