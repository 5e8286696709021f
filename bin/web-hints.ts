// What the document asks for before its own script runs. A browser learns what a page is made of and what it shows only after 700 kB of script has run; whoever was
// inside and opens one of the pages that are opened all day gets its script, its words, its styles and its first answers beside it.
import { globSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { doorPaths } from '../web/doors.ts';
import { elementsOf, inside, literal, parseFile, propertyOf, type Node } from './web-syntax.ts';

type Opened = { address: string; page: RegExp; /** The route as its room writes it, and the file. */ route?: string; routes?: string };
export const opened: Opened[] = [
  { address: '^/$', page: /[\\/]modules[\\/]today[\\/]ui[\\/]TodayPage\.tsx$/ },
  { address: '^/pripady/([0-9a-f-]{36})/?$', page: /[\\/]modules[\\/]cases[\\/]ui[\\/]page[\\/]CasePage\.tsx$/, route: '/pripady/$caseId', routes: 'modules/cases/ui/routes.tsx' },
];
/** What every page asks first. */
const whoAsks = '/me';

type Ask = { path: string; query?: Record<string, string | number> };
const addressOf = ({ path, query = {} }: Ask) => `/api${path}${Object.keys(query).length ? `?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString()}` : ''}`;
/** Whether a part is drawn in cases of clients: it says so by `of`, or says nothing. */
export const isOfClients = (part: Node): boolean => { const of = propertyOf(part, 'of'); return of === undefined || [...inside(of)].some((one) => one['value'] === 'client'); };

/** Addresses that a page and its parts ask ahead, as `platform/design/ahead.ts` would ask them. */
export function asksOf({ route, routes }: Opened): string[] {
  if (!route || !routes) return [];
  const objects = (file: string) => [...inside(parseFile(file))].filter(({ type }) => type === 'ObjectExpression');
  const ahead = objects(routes).filter((one) => (propertyOf(one, 'path') as Node | undefined)?.['value'] === route).map((one) => propertyOf(one, 'ahead'))[0];
  if (!ahead) throw new Error(`${routes} does not say what ${route} asks ahead.`);
  const slots = literal(propertyOf(ahead, 'parts')) as string[];
  const ofParts = globSync('modules/**/ui/parts.ts').sort().flatMap(objects).flatMap((room) => slots.flatMap((slot) => elementsOf(propertyOf(room, slot)))).filter(isOfClients).flatMap((part) => elementsOf(propertyOf(part, 'ahead')));
  return [...elementsOf(propertyOf(ahead, 'asks')), ...ofParts].map((one) => addressOf(literal(one) as Ask));
}

type Page = { address: string; files: readonly string[]; asks: readonly string[] };
type Browser = { localStorage: { getItem(key: string): string | null }; location: { pathname: string }; fetch: typeof fetch; ahead?: Map<string, Promise<Response>>; document: { createElement(kind: 'link'): { rel: string; as: string; href: string; crossOrigin: string }; head: { append(link: object): void } } };
/** Runs in the document, so it is as small as it can be. A browser that refuses storage goes on without; a device with a vault answers for itself when the server does not. */
function hint(browser: Browser, pages: readonly Page[], words: Record<string, Record<'daily' | 'rest', readonly string[]>>, who: string, doors: readonly string[]): void {
  try {
    const { localStorage, location, document } = browser, language = localStorage.getItem('language') ?? 'cs';
    if (localStorage.getItem('soubeh.inside') !== '1' || doors.includes(location.pathname)) return;
    const page = pages.find(({ address }) => new RegExp(address).test(location.pathname));
    if (localStorage.getItem('vault') !== '1') {
      const ahead = browser.ahead = new Map<string, Promise<Response>>(), id = page && new RegExp(page.address).exec(location.pathname)?.[1] || '';
      for (const ask of [who, ...page ? page.asks : []].map((one) => one.replace(/:\w+/, id))) {
        const answer = browser.fetch(ask, { headers: { 'accept-language': language }, credentials: 'same-origin' });
        answer.catch(() => {});
        ahead.set(ask, answer);
      }
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
    return { address: one.address, files: filesOf(chunk), asks: asksOf(one) };
  });
  const words = Object.fromEntries(['cs', 'en', 'uk'].map((language) => {
    const of = (...parts: string[]) => chunks.filter(({ facadeModuleId }) => parts.some((part) => facadeModuleId?.endsWith(`/${language}.po?${part}`))).flatMap(filesOf);
    return [language, { daily: of('first', 'daily'), rest: of('first', 'daily', 'rest') }];
  }));
  return `(${hint.toString()})(window,${[pages, words, addressOf({ path: whoAsks }), doorPaths].map((one) => JSON.stringify(one)).join()})`;
}
