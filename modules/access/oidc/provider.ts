// The provider: discovered when first needed and kept; a provider that was down is asked again next time.
import type { Configuration } from 'openid-client';
import type { Oidc } from '#platform/server/settings.ts';

export type Proof = { issuer: string; subject: string; label: string };
/** What only our side knows of a way to the provider and back. */
export type Sealed = { verifier: string; nonce: string };
export type Provider = {
  /** The address to set out to. Throws when the provider does not answer. */
  setOut(): Promise<{ url: string; state: string; sealed: Sealed }>;
  /** Who came back. Throws when anything is not as it was when they set out. */
  comeBack(query: string, state: string, sealed: Sealed): Promise<Proof>;
};
/** Read when somebody first signs in this way. */
const library = () => import('openid-client');

/** Thrown when the provider does not answer. */
export class ProviderDown extends Error {}

const scope = 'openid email profile', timeoutSeconds = 10;
export const returnPath = '/prihlaseni/navrat';

export function providerOf(settings: Oidc, publicUrl: string): Provider {
  let found: Promise<Configuration> | undefined;
  const discover = async () => {
    const client = await library(), insecure = new URL(settings.issuer).protocol === 'http:';
    found ??= client.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, { timeout: timeoutSeconds, ...(insecure && { execute: [client.allowInsecureRequests] }) });
    try { return await found; } catch (error) { found = undefined; throw new ProviderDown(error instanceof Error ? error.message : 'no answer'); }
  };
  // As a browser writes it: without a port that goes without saying.
  const redirect_uri = new URL(`${publicUrl}${returnPath}`).href;
  return {
    async setOut() {
      const client = await library(), configuration = await discover();
      const verifier = client.randomPKCECodeVerifier(), state = client.randomState(), nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(configuration, { redirect_uri, scope, state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' });
      return { url: url.href, state, sealed: { verifier, nonce } };
    },
    async comeBack(query, state, { verifier, nonce }) {
      const client = await library(), configuration = await discover();
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${redirect_uri}?${query}`), { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
      const claims = tokens.claims()!;
      const label = [claims.email, claims.preferred_username, claims.name].find((one) => typeof one === 'string' && one !== '') as string | undefined;
      return { issuer: claims.iss, subject: claims.sub, label: (label ?? claims.sub).slice(0, 200) };
    },
  };
}
