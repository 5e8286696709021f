// Starts the product: database (its own, or DATABASE_URL), migrations, demo or first set-up, HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jobs } from '#modules/jobs.ts';
import { rooms } from '#modules/routes.ts';
import { rooms as contracts } from '#modules/registry.ts';
import { giveBackMemory } from '#platform/server/settle.ts';
import { openHouse } from '#platform/server/open.ts';
import { readSettings } from '#platform/server/settings.ts';
import { serveDocumentation } from '#platform/http/documentation.ts';
import { serveWeb } from '#platform/server/web.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const settings = readSettings();

// Read only when there is something to say.
const greetAgain = async (adminUrl: string) => (await import('./demo/roster.ts')).greetAgain(adminUrl);
const fill = async () => {
  const [code] = await once(spawn(process.execPath, [fileURLToPath(new URL('./fill.ts', import.meta.url))], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  if (code !== 0) throw new Error('The demo could not be told to its end. What is there is not whole: begin again with an empty database.');
};

const house = await openHouse(settings, rooms, {
  version, jobs,
  // Told by a process of its own: what the stories leave behind would stay here as long as the server runs.
  seedDemo: async (_, adminUrl) => { await fill(); return greetAgain(adminUrl); },
  greetAgain,
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
serveDocumentation(house.app, contracts, version);
await serveWeb(house.app);
const greeting = await house.welcome();
const listen = async () => {
  await house.app.ready();
  giveBackMemory();
  await house.app.listen({ port: settings.port, host: settings.host });
};
await listen().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  await house.close();
  process.exit(1);
});

const shown = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host;
console.log(`\nSouběh ${version}: http://${shown}:${settings.port}\n${greeting}`);

let leaving = false;
const leave = async () => {
  if (leaving) return;
  leaving = true;
  // A request that hangs may not keep the process: whatever is not committed by then is not saved, and nobody was told it was.
  setTimeout(() => process.exit(0), 8_000).unref();
  await house.close();
  process.exit(0);
};
process.on('SIGINT', () => void leave());
process.on('SIGTERM', () => void leave());
