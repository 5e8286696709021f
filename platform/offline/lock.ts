// The lock of the screen as the vault understands it. Whoever locks the screen calls `lockScreen()` (or dispatches `soubeh:lock` on the
// window); the vault forgets its keys then, what is typed stays where it is. Unlocking the screen does not open the vault: that asks
// for the passphrase or the passkey again.
const event = 'soubeh:lock';

/** The screen locks now, in this tab. */
export const lockScreen = (): void => { window.dispatchEvent(new Event(event)); };
/** Calls the listener whenever the screen locks. @returns what stops it. */
export function onLock(listener: () => void): () => void {
  window.addEventListener(event, listener);
  return () => window.removeEventListener(event, listener);
}
