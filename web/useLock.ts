// When nobody is at the keyboard the screen locks: first in this device, in all tabs, and then at the server, as soon as it answers.
import { useEffect, useRef, useState } from 'react';
import { beginCounting, idleFor, isLocked, lock, onLock, onUnlock, signOfLife } from '#platform/design/lock.ts';
import { call, Unreachable } from '#platform/http/client.ts';
import { session } from '#modules/access/session/contract.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;
/** The server is told that somebody types, when nothing else is asked of it. */
const stayEvery = 60_000, againEvery = 10_000, lookEvery = 2_000;

// Keys reach neither the page under the lock nor its open sheets: Escape would close one, and what was typed in it would be gone.
// Registered before anything else listens.
let covered = false, before: Element | null = null;
window.addEventListener('keydown', (event) => { if (covered) event.stopImmediatePropagation(); }, true);
/** Covers what stands outside of the page itself: sheets, menus, notices. Afterwards the writing goes on where it was. */
export function cover(yes: boolean): void {
  if (covered && !yes) { (before as HTMLElement | null)?.focus?.(); before = null; }
  covered = yes;
  document.body.toggleAttribute('data-covered', yes);
}

/** Locks after so many minutes; `onOpened` is called when any tab unlocked. Undefined minutes: nobody is inside, nothing is counted. */
export function useLock(idleMinutes: number | undefined, onOpened: () => void): boolean {
  const [locked, setLocked] = useState(isLocked);
  const opened = useRef(onOpened);
  opened.current = onOpened;
  useEffect(() => {
    const stops = [onLock(() => { before = document.activeElement; setLocked(true); }), onUnlock(() => { setLocked(false); opened.current(); })];
    return () => { for (const stop of stops) stop(); };
  }, []);

  // The server hears of it even when there was no signal at that moment.
  useEffect(() => {
    if (!locked) return;
    let over = false, timer = 0;
    const tell = () => void call(session.lock).catch((error: unknown) => { if (!over && error instanceof Unreachable) timer = window.setTimeout(tell, againEvery); });
    tell();
    return () => { over = true; window.clearTimeout(timer); };
  }, [locked]);

  useEffect(() => {
    if (idleMinutes === undefined || locked) return;
    const idle = idleMinutes * 60_000;
    let stayed = Date.now();
    beginCounting();
    const look = () => { if (idleFor(idle)) lock(); };
    const sign = () => {
      if (!signOfLife(idle)) { look(); return; }
      if (Date.now() - stayed < stayEvery) return;
      stayed = Date.now();
      void call(session.stay).catch(() => {});
    };
    const timer = window.setInterval(look, lookEvery);
    for (const event of signs) window.addEventListener(event, sign, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      for (const event of signs) window.removeEventListener(event, sign, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [idleMinutes, locked]);
  return locked;
}
