// A passkey of this device that opens the vault: its authenticator gives a secret (WebAuthn PRF) for an input that lies in the vault. It
// signs nobody in and the server never hears of it.
type Bytes = Uint8Array<ArrayBuffer>;
type Results = { prf?: { enabled?: boolean; results?: { first?: ArrayBuffer } } };
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
/** The authenticator, or this browser, gives no secret. */
export class NoSecret extends Error {}

/** Does the browser say that it can? Some say nothing: then it is tried. */
export async function mayHavePasskey(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  const can = await (PublicKeyCredential as { getClientCapabilities?: () => Promise<Record<string, boolean>> }).getClientCapabilities?.().catch(() => undefined);
  if (can && can['extension:prf'] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

export const passkey = {
  async ask(credential: ArrayBuffer, input: Bytes): Promise<ArrayBuffer> {
    const given = await navigator.credentials.get({ publicKey: {
      challenge: random(32), userVerification: 'required', allowCredentials: [{ type: 'public-key', id: credential }], extensions: { prf: { eval: { first: input } } },
    } }) as PublicKeyCredential | null;
    const secret = (given?.getClientExtensionResults() as Results | undefined)?.prf?.results?.first;
    if (!secret) throw new NoSecret();
    return secret;
  },
  /** `name` is what the device shows beside it. */
  async make(name: string) {
    const input = random(32);
    const made = await navigator.credentials.create({ publicKey: {
      challenge: random(32), rp: { name: 'Souběh' }, user: { id: random(16), name, displayName: name }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
      authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged', authenticatorAttachment: 'platform' }, extensions: { prf: { eval: { first: input } } },
    } }) as PublicKeyCredential | null;
    if (!made) throw new NoSecret();
    const results = made.getClientExtensionResults() as Results;
    // Most authenticators give the secret only when asked again.
    return { credential: made.rawId, input, secret: results.prf?.results?.first ?? await passkey.ask(made.rawId, input) };
  },
};
