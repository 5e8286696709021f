// Development: the server with Vite's client in the same process, so that both share one address. `npm run dev`.
import { createServer } from 'vite';
import { jobs } from '#modules/jobs.ts';
import { rooms } from '#modules/routes.ts';
import { rooms as contracts } from '#modules/registry.ts';
import { serveDocumentation } from '#platform/http/documentation.ts';
import { openHouse } from '#platform/server/open.ts';
import { readSettings } from '#platform/server/settings.ts';
import { greetAgain } from './demo/roster.ts';
import { seedDemo } from './seed.ts';

const settings = { ...readSettings(), secondFactor: 'optional' as const };
const house = await openHouse(settings, rooms, { version: 'dev', seedDemo, greetAgain, jobs });
serveDocumentation(house.app, contracts, 'dev');
await house.app.ready();
const greeting = await house.welcome();

const api = house.app.routing.bind(house.app);
const vite = await createServer({ server: { port: settings.port, host: settings.host, strictPort: true, hmr: { port: settings.port + 1000 } } , plugins: [{
  name: 'soubeh-api',
  configureServer: ({ middlewares }) => { middlewares.use((request, response, next) => /^\/(api\/|healthz|verejne\/|kalendar\/|hlas\/)/.test(request.url ?? '') ? api(request, response) : next()); },
}] });
await vite.listen();
console.log(`\nhttp://${settings.host}:${settings.port}\n${greeting}`);
process.on('SIGINT', () => void vite.close().then(() => house.close()).then(() => process.exit(0)));
process.on('SIGTERM', () => void vite.close().then(() => house.close()).then(() => process.exit(0)));
