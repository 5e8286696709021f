// Puts the house together: database, migrations, first contents, the HTTP server without a port.
import { randomInt } from 'node:crypto';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '#platform/http/app.ts';
import type { House } from '#platform/http/serve.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { isEmpty } from '#platform/db/empty.ts';
import { migrate } from '#platform/db/migrate.ts';
import { loadReference } from '#platform/db/reference.ts';
import { startJobs, type Job } from '#platform/jobs/jobs.ts';
import { openPost } from '#platform/mail/post.ts';
import { sealingKey } from './key.ts';
import type { Settings } from './settings.ts';

export type OpenHouse = {
  app: FastifyInstance;
  /** Fills an empty demo; returns what to tell the person at the console. Called when everything is on the server: it asks the API. */
  welcome(): Promise<string>;
  close(): Promise<void>;
};
type Given = {
  version: string;
  /** Fills an empty database through the API; returns the accounts to print. */
  seedDemo: (app: FastifyInstance, adminUrl: string) => Promise<string>;
  /** The accounts again, when the database holds the demo. */
  greetAgain: (adminUrl: string) => Promise<string>;
  /** What the rooms do beside the requests. */
  jobs: readonly Job[];
};

/** Three groups of four digits: easy to type, guessed in no time that throttling allows. */
const oneTimeCode = () => Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, '0')).join('-');

export async function openHouse(settings: Settings, rooms: ((house: House) => void)[], { version, seedDemo, greetAgain, jobs }: Given): Promise<OpenHouse> {
  console.log('Preparing the database…');
  const embedded = settings.databaseUrl ? undefined : await startEmbedded({ dataDir: path.join(settings.dataDir, 'postgres'), database: 'soubeh' });
  const adminUrl = settings.databaseUrl ?? embedded!.url;
  await migrate(adminUrl);
  await loadReference(adminUrl);
  const empty = await isEmpty(adminUrl);
  const setupCode = empty && !settings.demo ? oneTimeCode() : undefined;
  const database = openDatabase(adminUrl);
  const secretKey = sealingKey(settings.dataDir), { publicUrl, secondFactor } = settings;
  const post = settings.smtpUrl ? openPost(settings.smtpUrl, settings.mailFrom) : undefined;
  const app = buildApp({ database, secretKey, secondFactor, setupCode, publicUrl, mail: Boolean(post), oidc: settings.oidc }, rooms);
  app.get('/healthz', { exposeHeadRoute: true }, async (_, reply) => {
    const answer = await database.ping().catch(() => undefined);
    return reply.code(answer ? 200 : 503).send({ ok: Boolean(answer), database: embedded ? 'embedded' : 'external', ...(answer && { postgresql: answer }), version });
  });
  const stopJobs = await startJobs(adminUrl, { jobs, post, secretKey, publicUrl, mailFrom: settings.mailFrom });
  return {
    app,
    async welcome() {
      if (setupCode) return `This installation is empty. Open the address and set it up with the code ${setupCode}\n`;
      if (!empty) return settings.demo ? greetAgain(adminUrl) : '';
      console.log('Filling the database with the demo district, about a quarter of a minute…');
      return seedDemo(app, adminUrl);
    },
    async close() { await app.close(); await stopJobs(); post?.close(); await database.close(); await embedded?.stop(); },
  };
}
