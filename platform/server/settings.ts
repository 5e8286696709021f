// What the environment says; everything has a default that works on a laptop.
import path from 'node:path';

/** An identity provider by OpenID Connect. */
export type Oidc = {
  issuer: string; clientId: string; clientSecret: string;
  /** What stands on the button: the provider's name. */
  label: string;
  /** Does the provider's own sign-in stand for our second factor? */
  secondFactor: 'provider' | 'own';
};

export type Settings = {
  port: number; host: string;
  /** Folder of the embedded database and the sealing key. */
  dataDir: string;
  /** An external PostgreSQL; empty = the embedded one. */
  databaseUrl: string | undefined;
  /** Fill an empty database with the demo district. */
  demo: boolean;
  /** Is every account made to have a second factor? */
  secondFactor: 'required' | 'optional';
  /** Where people reach the product, without a slash at the end: for links in mails, passkeys, the way back from a provider. */
  publicUrl: string;
  /** Mail server, e.g. `smtps://user:password@mail.example.org`; without one, mails wait in Administration. */
  smtpUrl: string | undefined;
  mailFrom: string;
  oidc: Oidc | undefined;
};

const isLoopback = (url: URL) => url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
function readOidc(env: NodeJS.ProcessEnv): Oidc | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label, OIDC_SECOND_FACTOR: secondFactor = 'own' } = env;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.');
  if (!URL.canParse(issuer) || !(new URL(issuer).protocol === 'https:' || isLoopback(new URL(issuer)))) throw new Error(`OIDC_ISSUER has to be an https address, not "${issuer}".`);
  if (secondFactor !== 'own' && secondFactor !== 'provider') throw new Error(`OIDC_SECOND_FACTOR is "own" or "provider", not "${secondFactor}".`);
  return { issuer, clientId, clientSecret, label: label || new URL(issuer).hostname, secondFactor };
}

/** Reads the variables of the README's table. Throws a sentence when one makes no sense. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT has to be a number up to 65535, not "${env.PORT}".`);
  const demo = env.SOUBEH_DEMO !== '0';
  const secondFactor = env.SOUBEH_SECOND_FACTOR ?? (demo ? 'optional' : 'required');
  if (secondFactor !== 'required' && secondFactor !== 'optional') throw new Error(`SOUBEH_SECOND_FACTOR is "required" or "optional", not "${secondFactor}".`);
  const host = env.HOST ?? '127.0.0.1', publicUrl = (env.PUBLIC_URL || `http://${host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host}:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) throw new Error(`PUBLIC_URL is the address of the product, as https://soubeh.example.org, not "${env.PUBLIC_URL}".`);
  if (env.SMTP_URL && (!URL.canParse(env.SMTP_URL) || !/^smtps?:$/.test(new URL(env.SMTP_URL).protocol))) throw new Error('SMTP_URL has to start with smtp:// or smtps://.');
  return { publicUrl, smtpUrl: env.SMTP_URL || undefined, oidc: readOidc(env), mailFrom: env.MAIL_FROM || `Souběh <soubeh@${new URL(publicUrl).hostname}>`,
    port, host, dataDir: path.resolve(env.DATA_DIR ?? 'data'), databaseUrl: env.DATABASE_URL || undefined, demo, secondFactor };
}
