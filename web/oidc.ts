// The way to the identity provider and back.
import { arrivalPaths } from './doors.ts';
import { ownPath } from '#platform/design/ownPath.ts';
import { call } from '#platform/http/client.ts';
import { oidc } from '#modules/access/oidc/contract.ts';

export const returnPath = arrivalPaths.provider;
const kept = 'after-provider';

/** Leaves for the provider; drafts wait in the device, and the page is opened again afterwards. */
export async function leaveForProvider(purpose: 'signIn' | 'link' | 'invitation', invitation?: string): Promise<void> {
  const { url } = await call(oidc.start, { body: { purpose, ...(invitation !== undefined && { invitation }) } });
  sessionStorage.setItem(kept, purpose === 'signIn' ? location.pathname + location.search : purpose === 'link' ? '/ucet' : '/');
  location.assign(url);
}
/** Unlocks in a window of its own, so that the page under the lock stays as it is. */
export async function unlockAtProvider(): Promise<void> {
  const opened = window.open('about:blank', '_blank');
  try {
    const { url } = await call(oidc.start, { body: { purpose: 'unlock' } });
    if (opened) opened.location.href = url; else location.assign(url);
  } catch (error) { opened?.close(); throw error; }
}
/** The page to open after coming back: one of ours, whatever stands there. */
export function placeBefore(): string {
  const place = ownPath(sessionStorage.getItem(kept));
  sessionStorage.removeItem(kept);
  return place.startsWith(returnPath) ? '/' : place;
}
