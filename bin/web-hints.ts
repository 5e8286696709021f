// What the document asks for before its own script runs. A browser learns what a page is made of and what it shows only after 700 kB of script has run; whoever was
// inside and opens one of the pages that are opened all day gets its script, its words, its styles and its first answers beside it.
import { globSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { besides } from '../web/doors.ts';
import { elementsOf, inside, literal, parseFile, propertyOf, type Node } from './web-syntax.ts';

type Opened = { address: string; page: RegExp; /** The route as its room writes it, and the file. */ route: string; routes: string };
/** The routes that say `daily`. */
export const opened: Opened[] = [
  { address: '^/$', page: /[\\/]modules[\\/]today[\\/]ui[\\/]TodayPage\.tsx$/, route: '/', routes: 'modules/today/ui/routes.tsx' },
  { address: '^/pripady/([0-9a-f-]{36})/?$', page: /[\\/]modules[\\/]cases[\\/]ui[\\/]page[\\/]CasePage\.tsx$/, route: '/pripady/$caseId', routes: 'modules/cases/ui/routes.tsx' },
];
/** What every page asks first. */
const whoAsks = '/me';

type Ask = { path: string; query?: Record<string, string | number> };
const addressOf = ({ path, query = {} }: Ask) => `/api${path}${Object.keys(query).length ? `?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString()}` : ''}`;
/** Whether a part is drawn in cases of clients: it says so by `of`, or says nothing. */
export const isOfClients = (part: Node): boolean => { const of = propertyOf(part, 'of'); return of === undefined || [...inside(of)].some((one) => one['value'] === 'client'); };

/** What a route says in its room's file, as it is written there. */
export function routeOf({ route, routes }: Opened): Node {
  const found = [...inside(parseFile(routes))].find((one) => one.type === 'ObjectExpression' && (propertyOf(one, 'path') as Node | undefined)?.['value'] === route);
  if (!found) throw new Error(`${routes} knows no page at ${route}.`);
  return found;
}
/** Slots whose parts are drawn with a page. */
export const slotsOf = (one: Opened): string[] => literal(propertyOf(propertyOf(routeOf(one), 'ahead'), 'parts')) as string[];
/** Addresses that a page and its parts ask ahead, as `platform/design/ahead.ts` would ask them. */
export function asksOf(one: Opened): Asked {
  const said = (asks: unknown) => elementsOf(asks).map((ask) => addressOf(literal(ask) as Ask)), slots = slotsOf(one);
  const rooms = globSync('modules/**/ui/parts.ts').sort().flatMap((file) => [...inside(parseFile(file))]).filter(({ type }) => type === 'ObjectExpression');
  return { asks: said(propertyOf(propertyOf(routeOf(one), 'ahead'), 'asks')), parts: rooms.flatMap((room) => slots.flatMap((slot) => elementsOf(propertyOf(room, slot)))).filter(isOfClients).flatMap((part) => said(propertyOf(part, 'ahead'))) };
}

type Asked = { /** First what the page is about. */ asks: readonly string[]; parts: readonly string[] };
type Page = { address: string; files: readonly string[] } & Asked;
type Browser = { localStorage: { getItem(key: string): string | null }; location: { pathname: string }; fetch: typeof fetch; ahead?: Map<string, Promise<Response>>; aheadFor?: string; document: { createElement(kind: 'link'): { rel: string; as: string; href: string; crossOrigin: string }; head: { append(link: object): void } } };
/** Runs in the document, so it is as small as it can be. A browser that refuses storage goes on without; a device with a vault answers for itself when the server does not. */
function hint(browser: Browser, pages: readonly Page[], words: Record<string, Record<'daily' | 'rest', readonly string[]>>, who: string, besides: readonly string[]): void {
  try {
    const { localStorage, location, document } = browser, language = localStorage.getItem('language') ?? 'cs', inside = localStorage.getItem('soubeh.inside');
    if (!inside || besides.includes(location.pathname)) return;
    const page = pages.find(({ address }) => new RegExp(address).test(location.pathname));
    if (localStorage.getItem('vault') !== '1') {
      const ahead = browser.ahead = new Map<string, Promise<Response>>(), id = page && new RegExp(page.address).exec(location.pathname)?.[1] || '';
      browser.aheadFor = inside;
      const get = (one: string) => {
        const ask = one.replace(/:\w+/, id), answer = browser.fetch(ask, { headers: { 'accept-language': language }, credentials: 'same-origin' });
        answer.catch(() => {});
        ahead.set(ask, answer);
        return answer;
      };
      get(who);
      // The parts only of what may be seen: each refusal is a line in the log.
      if (page) page.asks.map(get)[0]?.then(({ ok }) => { if (ok && browser.ahead === ahead) page.parts.forEach(get); }, () => {});
    }
    for (const file of [...words[language]?.[page ? 'daily' : 'rest'] ?? [], ...page ? page.files : []]) {
      const link = document.createElement('link');
      link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
      if (link.rel === 'preload') link.as = 'style';
      link.crossOrigin = '';
      link.href = file;
      document.head.append(link);
    }
  } catch {}
}

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };
/** The script for the document of this build. `there` are the files that the document names itself. */
export function hintsOf(chunks: readonly Rolldown.OutputChunk[], there: (file: string) => boolean): string {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk as Chunk]));
  const filesOf = (chunk: Chunk) => {
    const files = new Set<string>(), next = [chunk.fileName];
    for (let file = next.pop(); file !== undefined; file = next.pop()) if (!files.has(file)) {
      files.add(file);
      next.push(...byFile.get(file)?.imports ?? [], ...byFile.get(file)?.viteMetadata?.importedCss ?? []);
    }
    return [...files].filter((file) => !there(file)).map((file) => `/${file}`);
  };
  const pages = opened.map((one): Page => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => one.page.test(id)));
    if (!chunk) throw new Error(`No file of the build holds ${one.page}: say in bin/web-hints.ts where it went.`);
    return { address: one.address, files: filesOf(chunk), ...asksOf(one) };
  });
  const words = Object.fromEntries(['cs', 'en', 'uk'].map((language) => {
    const of = (...parts: string[]) => chunks.filter(({ facadeModuleId }) => parts.some((part) => facadeModuleId?.endsWith(`/${language}.po?${part}`))).flatMap(filesOf);
    return [language, { daily: of('first', 'daily'), rest: of('first', 'daily', 'rest') }];
  }));
  return `(${hint.toString()})(window,${[pages, words, addressOf({ path: whoAsks }), besides].map((one) => JSON.stringify(one)).join()})`;
}
