// Passkeys in the browser. The library is loaded when somebody first uses one.
import { t } from '@lingui/core/macro';
import { call, Refused } from '#platform/http/client.ts';
import { passkeys } from '#modules/access/passkeys/contract.ts';

export const canUsePasskeys = () => typeof window.PublicKeyCredential === 'function';

const said = (title: string) => new Refused({ type: 'about:blank', title, status: 0, code: 'passkey' });
/** The browser's own refusals in words; the commonest is that somebody closed its window. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try { return await work(); } catch (error) {
    if (error instanceof Refused) throw error;
    const name = (error as { name?: string }).name;
    if (name === 'InvalidStateError') throw said(t`Tento klíč už u účtu je.`);
    if (name === 'NotAllowedError' || name === 'AbortError') throw said(t`Zařízení přístupový klíč nepoužilo: okno se zavřelo, vypršel čas, nebo tu žádný není.`);
    throw said(t`Toto zařízení teď přístupový klíč použít nemůže.`);
  }
}
/** Makes a passkey from the options of the server. */
export const makePasskey = async (options: unknown) => {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return asked(() => startRegistration({ optionsJSON: options as never }));
};
/** Signs in, or confirms the present session. */
export async function signByPasskey(purpose: 'signIn' | 'confirm'): Promise<void> {
  const [{ startAuthentication }, options] = await Promise.all([import('@simplewebauthn/browser'), call(passkeys.options, { body: { purpose } })]);
  const response = await asked(() => startAuthentication({ optionsJSON: options as never }));
  await call(passkeys.use, { body: { purpose, response: response as never } });
}
