// Locking of the screen, in all tabs at once. Whoever holds keys of what lies in the device drops them on `onLock`.
type Told = 'lock' | 'unlock' | 'active';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('soubeh-lock');
const listeners = { lock: new Set<() => void>(), unlock: new Set<() => void>() };
let locked = false, lastSign = Date.now(), toldAt = 0;

const on = (what: keyof typeof listeners) => (callback: () => void): (() => void) => { listeners[what].add(callback); return () => { listeners[what].delete(callback); }; };
/** Called when the screen locks, in this tab or another. Returns how to stop listening. */
export const onLock = on('lock');
/** Called when it is unlocked, in this tab or another. */
export const onUnlock = on('unlock');
export const isLocked = () => locked;

function become(next: boolean): void {
  if (locked === next) return;
  locked = next;
  lastSign = Date.now();
  for (const callback of listeners[next ? 'lock' : 'unlock']) callback();
}
const tell = (what: Told) => channel?.postMessage(what);
/** Locks this tab and the others. The caller tells the server. */
export const lock = () => { become(true); tell('lock'); };
export const unlock = () => { become(false); tell('unlock'); };

if (channel) {
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data === 'active') lastSign = Date.now();
    else if (data === 'lock') become(true);
    // A tab that was not locked hears of it as well: another session may stand behind the cookie.
    else { locked = true; become(false); }
  };
}

/** Somebody is here: at most once in five seconds the other tabs are told. Not after the time has run out: a lid that opens is no sign of work. */
export function signOfLife(idleMs: number, now = Date.now()): boolean {
  if (locked || now - lastSign >= idleMs) return false;
  lastSign = now;
  if (now - toldAt > 5_000) { toldAt = now; tell('active'); }
  return true;
}
/** Has nobody been here for so long? */
export const idleFor = (idleMs: number, now = Date.now()) => now - lastSign >= idleMs;
/** Counting begins anew: after signing in. */
export const beginCounting = () => { lastSign = Date.now(); };
