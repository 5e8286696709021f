// Passkeys: keys in phones, computers and tokens.
import { z } from 'zod';
import { Created, endpoints, Id, line } from '#platform/http/contract.ts';
import { Strength } from '../session/contract.ts';

const Encoded = (max: number) => z.string().max(max).regex(/^[\w-]+=*$/);
const credential = { id: Encoded(2_000), rawId: Encoded(2_000), type: z.literal('public-key'), authenticatorAttachment: z.string().max(40).nullish(), clientExtensionResults: z.looseObject({}).optional() };
const Transports = z.array(z.string().max(30)).max(10);
/** What `startRegistration` of the browser gives. */
export const Registration = z.object({ ...credential, response: z.object({ clientDataJSON: Encoded(8_000), attestationObject: Encoded(20_000), transports: Transports.optional() }) });
/** What `startAuthentication` of the browser gives. */
export const Assertion = z.object({ ...credential, response: z.object({ clientDataJSON: Encoded(8_000), authenticatorData: Encoded(8_000), signature: Encoded(4_000), userHandle: Encoded(200).nullish() }) });
/** Options for the browser, as the WebAuthn standard writes them in JSON. */
export const Options = z.looseObject({ challenge: z.string() });
export const PasskeyName = line(80);

export const passkeys = endpoints({
  list: { method: 'GET', path: '/me/passkeys', summary: 'My passkeys.', allow: 'signedIn',
    reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), backedUp: z.boolean(), since: z.string(), used: z.string().nullable() })) }) },
  begin: { method: 'POST', path: '/me/passkeys/options', summary: 'Begin adding a passkey; soon after proving who I am.', allow: 'signedIn', reply: Options },
  add: { method: 'POST', path: '/me/passkeys', summary: 'Add the passkey that the device made.', allow: 'signedIn', body: z.strictObject({ id: Id, name: PasskeyName, response: Registration }), reply: Created, creates: true },
  remove: { method: 'DELETE', path: '/me/passkeys/:passkeyId', summary: 'Remove one of my passkeys.', allow: 'signedIn', params: z.strictObject({ passkeyId: Id }) },
  options: { method: 'POST', path: '/session/passkey/options', summary: 'Begin signing in by a passkey, or confirming the present session by one of its own.', allow: 'public', body: z.strictObject({ purpose: z.enum(['signIn', 'confirm']) }), reply: Options },
  use: { method: 'POST', path: '/session/passkey', summary: 'Sign in by a passkey; or use it as the second factor or to unlock the present session.', allow: 'public', body: z.strictObject({ purpose: z.enum(['signIn', 'confirm']), response: Assertion }), reply: z.object({ strength: Strength }) },
});
