// The web client: built files in production, Vite in development.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const root = path.resolve(import.meta.dirname, '../..'), dist = path.join(root, 'web/dist');
const newest = (files: string[]) => files.reduce((latest, file) => Math.max(latest, statSync(path.join(root, file)).mtimeMs), 0);

/** Whether the client was built after the last change of what it is built of. */
export function isWebBuilt(): boolean {
  const built = path.join(dist, 'index.html');
  const sources = globSync(['package.json', 'vite.config.ts', 'bin/web-*.ts', 'web/**/*.{ts,tsx,css,html,po,svg,png,webmanifest}', 'modules/**/*.{ts,tsx,css}', 'platform/**/*.{ts,tsx,css}'], { cwd: root, exclude: ['web/dist/**', '**/*.test.ts'] });
  return existsSync(built) && statSync(built).mtimeMs > newest(sources);
}
/** Builds the client when there is none, or when a source is newer. */
export function ensureWebBuilt(): void {
  if (isWebBuilt()) return;
  console.log('Building the web client…');
  execFileSync(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
}

// WebAssembly is the key derivation of the vault. Mantine writes style elements; the document has one script, named by its hash; nothing else is inline and nothing comes from elsewhere.
const policyOf = (page: string) => `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'${[...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => ` 'sha256-${createHash('sha256').update(script!).digest('base64')}'`).join('')}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;

/** Serves the client at every address that is not the API's. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  ensureWebBuilt();
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8'), policy = policyOf(page);
  await app.register(fastifyStatic, { root: path.join(dist, 'assets'), prefix: '/assets/', immutable: true, maxAge: '1y', index: false, preCompressed: true });
  for (const file of globSync('*.{svg,png,ico,webmanifest,txt}', { cwd: dist })) app.get(`/${file}`, (_, reply) => reply.sendFile(file, dist));
  // Asked for anew each time: it says which build there is.
  app.get('/sw.js', (_, reply) => reply.header('cache-control', 'no-cache').sendFile('sw.js', dist, { cacheControl: false }));
  app.get('/*', { exposeHeadRoute: true }, (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').header('content-security-policy', policy).send(page);
  });
}
