// The installed app: registers the service worker and knows when a new build waits.
import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();
const set = (next: ServiceWorker | null) => { waiting = next; for (const listener of listeners) listener(); };
const hour = 3_600_000;

/** Never in development, and only once the page has what it needs. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = async () => {
    const registration = await navigator.serviceWorker.register('/sw.js');
    const look = () => { if (registration.waiting && navigator.serviceWorker.controller) set(registration.waiting); };
    look();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    setInterval(() => void registration.update().catch(() => {}), hour);
  };
  const start = () => void register().catch(() => {});
  const calm = () => ('requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 5_000 }) : setTimeout(start, 2_000));
  if (document.readyState === 'complete') calm(); else addEventListener('load', calm);
}
/** A new build waits. */
export const useNewVersion = () => useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; }, () => waiting !== null);
/** Takes the new build over. What is typed is kept as a draft and is back after the reload. */
export function renew(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('renew');
}
