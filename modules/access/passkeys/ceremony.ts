// The two ceremonies of WebAuthn, for whoever needs them: making a passkey and signing by one.
import { createHash } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { z } from 'zod';
import type { Assertion, Registration } from './contract.ts';
import type { Known, Made } from './queries.ts';

/** A challenge is good for so long. */
export const challengeMinutes = 5;
export const challengeHash = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();

/** Read when first needed: certificates and their formats take the server twenty megabytes. */
const webauthn = () => import('@simplewebauthn/server');
/** EdDSA, ES256, RS256 (numbers of COSE): what devices make today. */
const algorithms = [-8, -7, -257];
type Site = { publicUrl: string };
const rpID = ({ publicUrl }: Site) => new URL(publicUrl).hostname;
const expected = (site: Site, challenge: string) => ({ expectedChallenge: challenge, expectedOrigin: new URL(site.publicUrl).origin, expectedRPID: rpID(site) });
type Descriptor = { credential_id: string; transports: string[] };
const descriptors = (known: readonly Descriptor[]) => known.map((one) => ({ id: one.credential_id, transports: one.transports }));

/** The challenge that a response answers, as the browser signed it; undefined when it is not readable. */
export function challengeOf(response: { response: { clientDataJSON: string } }): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : undefined;
  } catch { return undefined; }
}

export const registrationOptions = async (site: Site, account: { id: string; email: string; name: string }, known: readonly Descriptor[]) => (await webauthn()).generateRegistrationOptions({
  rpName: 'Souběh', rpID: rpID(site), userID: new Uint8Array(Buffer.from(account.id.replaceAll('-', ''), 'hex')), userName: account.email, userDisplayName: account.name, attestationType: 'none',
  excludeCredentials: descriptors(known), authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, supportedAlgorithmIDs: algorithms, timeout: challengeMinutes * 60_000,
});
export const authenticationOptions = async (site: Site, allowed: readonly Descriptor[]) => (await webauthn()).generateAuthenticationOptions({ rpID: rpID(site), userVerification: 'required', timeout: challengeMinutes * 60_000, ...(allowed.length && { allowCredentials: descriptors(allowed) }) });

/** The new passkey, or undefined when anything about it is not right. */
export async function registered(site: Site, response: z.output<typeof Registration>, challenge: string): Promise<Made | undefined> {
  try {
    const { verified, registrationInfo } = await (await webauthn()).verifyRegistrationResponse({ response: { clientExtensionResults: {}, ...response } as RegistrationResponseJSON, ...expected(site, challenge), requireUserVerification: true, supportedAlgorithmIDs: algorithms });
    if (!verified) return undefined;
    const { credential, credentialBackedUp } = registrationInfo;
    return { credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: response.response.transports ?? [], backedUp: credentialBackedUp };
  } catch { return undefined; }
}

/** Whether the passkey signed the challenge here, after its owner proved themselves to the device; with its new counter. */
export async function signed(site: Site, response: z.output<typeof Assertion>, challenge: string, known: Known): Promise<{ counter: number; backedUp: boolean } | undefined> {
  try {
    const { verified, authenticationInfo } = await (await webauthn()).verifyAuthenticationResponse({
      response: { clientExtensionResults: {}, ...response } as AuthenticationResponseJSON, ...expected(site, challenge), requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(known.public_key), counter: Number(known.counter), transports: known.transports },
    });
    return verified ? { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp } : undefined;
  } catch { return undefined; }
}
