// A real identity provider for a test, on loopback: signs in whoever the test says, without a page.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type TestProvider = {
  issuer: string; clientId: string; clientSecret: string;
  /** From now on the provider signs in this person. */
  as(subject: string): void;
  /** Follows the way a browser would go, signed in as this person; returns the address the provider sends them back to. */
  visit(url: string, subject: string): Promise<URL>;
  /** Takes the provider off the network, and puts it back at the same address. */
  down(): Promise<void>; up(): Promise<void>;
  close(): Promise<void>;
};

const clientId = 'soubeh', clientSecret = 'a secret of at least thirty-two characters';

/** `registered` is the address the product has registered with the provider. */
export async function startProvider(registered: string): Promise<TestProvider> {
  const returnTo = new URL(registered).href;
  let handler: (request: never, response: never) => void = () => {}, server: Server | undefined;
  const listen = (port: number) => new Promise<number>((resolve) => {
    const made = createServer((request, response) => handler(request as never, response as never));
    server = made.listen(port, '127.0.0.1', () => resolve((made.address() as AddressInfo).port));
  });
  const shut = () => new Promise<void>((resolve) => { server?.closeAllConnections(); server?.close(() => resolve()); });
  const port = await listen(0), issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email'], profile: ['name'] }, conformIdTokenClaims: false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: `${sub}@provider.test` }) }),
    pkce: { required: () => true }, features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` }, cookies: { keys: ['only for tests'] },
  });
  const callback = provider.callback();
  let who = '';
  handler = (request: never, response: never) => {
    const { url } = request as { url: string };
    if (!url.startsWith('/sign-in/')) { void callback(request, response); return; }
    void (async () => {
      const { prompt, params, grantId, session } = await provider.interactionDetails(request, response);
      if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: who } });
      const grant = grantId ? (await provider.Grant.find(grantId))! : new provider.Grant({ accountId: session!.accountId, clientId: String(params.client_id) });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    })();
  };
  return {
    issuer, clientId, clientSecret,
    as: (subject) => { who = subject; },
    async visit(url, subject) {
      who = subject;
      const jar = new Map<string, string>();
      let at = new URL(url);
      for (let i = 0; i < 12; i++) {
        if (at.href.startsWith(returnTo)) return at;
        const response = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
        for (const cookie of response.headers.getSetCookie()) { const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!; if (value) jar.set(name!, value); else jar.delete(name!); }
        const next = response.headers.get('location');
        if (!next) throw new Error(`the provider stopped at ${at.pathname}: ${response.status} ${(await response.text()).slice(0, 300)}`);
        at = new URL(next, at);
      }
      throw new Error('the provider leads in a circle');
    },
    down: shut, up: async () => { await listen(port); },
    close: shut,
  };
}
