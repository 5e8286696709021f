// Whether the server answers. Never by `navigator.onLine`, which lies: by what came of the last attempt.
import { useSyncExternalStore } from 'react';
import { onAnswer } from '#platform/http/client.ts';

let away = false, timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
/** Seconds between two questions whether the server is there again. */
const pause = 5_000;

function set(next: boolean): void {
  if (next === away) return;
  away = next;
  for (const listener of listeners) listener();
  if (away) look(); else clearTimeout(timer);
}
function look(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    fetch('/healthz', { signal: AbortSignal.timeout(pause) }).then((response) => set(!response.ok), () => {}).finally(() => { if (away) look(); });
  }, pause);
}

/** Starts listening to what comes of requests. */
export function watchConnection(): void {
  onAnswer((answered) => set(!answered));
  // Only hints to ask at once, never a proof.
  const hint = () => { if (away) fetch('/healthz', { signal: AbortSignal.timeout(pause) }).then((response) => set(!response.ok), () => {}); };
  addEventListener('online', hint);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') hint(); });
}
export const isAway = () => away;
/** No answer came lately. */
export const useAway = () => useSyncExternalStore(subscribe, isAway);
export const onConnection = (listener: () => void) => subscribe(listener);
