import { useEffect } from 'react';

/** The screen stays lit while one walks from door to door, where the device can do that. */
export function useStayAwake(on: boolean): void {
  useEffect(() => {
    const wake = (navigator as { wakeLock?: WakeLock }).wakeLock;
    if (!on || !wake) return;
    let held: WakeLockSentinel | undefined, over = false;
    // Refused with a low battery, and let go when one looks elsewhere: asked for again on the way back.
    const hold = () => { if (document.visibilityState === 'visible') wake.request('screen').then((lock) => { if (over) void lock.release(); else held = lock; }, () => {}); };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => { over = true; document.removeEventListener('visibilitychange', hold); void held?.release(); };
  }, [on]);
}
