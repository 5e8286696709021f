// The service worker: the shell and the assets of one build, by hash. Replies of the API never come near it. A new build waits until the
// reader says so, so that an update never eats a half-written form.
type Scope = { addEventListener(kind: string, listener: (event: never) => void): void; skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; location: Location };
type Waits = { waitUntil(work: Promise<unknown>): void };
type Fetches = { request: Request; respondWith(answer: Promise<Response>): void };
const worker = self as unknown as Scope;

/** Written in by the build: everything of it, what the first page needs, and a name for the whole. */
const build = JSON.parse('__BUILD__') as { name: string; all: string[]; first: string[] };
const cacheName = `soubeh-${build.name}`, page = '/';

async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName), there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all(paths.filter((path) => !there.has(path)).map(async (path) => {
    const response = await fetch(path, { cache: path === page ? 'reload' : 'default' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  }));
}
/** Everything of the build: true once the device has it all. Who asks meanwhile waits for the same. */
let keeping: Promise<boolean> | undefined;
const keepAll = () => keeping ??= keep([page, ...build.all]).then(() => true, () => false).finally(() => { keeping = undefined; });
async function clearOld(): Promise<void> {
  await Promise.all((await caches.keys()).filter((name) => name.startsWith('soubeh-') && name !== cacheName).map((name) => caches.delete(name)));
}

worker.addEventListener('install', (event: Waits) => event.waitUntil(keep([page, ...build.first])));
worker.addEventListener('activate', (event: Waits) => event.waitUntil(clearOld().then(() => worker.clients.claim())));
worker.addEventListener('message', (event: { data: unknown; ports: readonly MessagePort[] } & Waits) => {
  if (event.data === 'renew') void worker.skipWaiting();
  // The device goes into the field: every page is needed without signal too. Who asked is told whether all of them are there.
  if (event.data === 'take') event.waitUntil(keepAll().then((all) => event.ports[0]?.postMessage(all)));
});
worker.addEventListener('fetch', (event: Fetches) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname.startsWith('/api/') || url.pathname === '/healthz' || /^\/(verejne|kalendar|hlas)\//.test(url.pathname)) return;
  const path = request.mode === 'navigate' ? page : url.pathname;
  if (path !== page && !build.all.includes(path)) return;
  event.respondWith((async () => {
    const cache = await caches.open(cacheName), kept = await cache.match(path);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok && path !== page) await cache.put(path, response.clone());
    return response;
  })());
});
