// What the document asks for before its own script runs. A browser learns what a page is made of only after 700 kB of script has run; whoever was inside
// and opens one of the pages that are opened all day gets its script, its words and its styles beside it.
import type { Rolldown } from 'vite';

const opened: [address: string, page: RegExp][] = [['^/$', /[\\/]modules[\\/]today[\\/]ui[\\/]TodayPage\.tsx$/], ['^/pripady/[0-9a-f-]{36}/?$', /[\\/]modules[\\/]cases[\\/]ui[\\/]page[\\/]CasePage\.tsx$/]];
type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

type Page = { localStorage: { getItem(key: string): string | null }; location: { pathname: string }; document: { createElement(kind: 'link'): { rel: string; as: string; href: string; crossOrigin: string }; head: { append(link: object): void } } };
/** Runs in the document, so it is as small as it can be; the two lists are written in. A browser that refuses storage goes on without. */
function hint({ localStorage, location, document }: Page, pages: readonly (readonly [string, readonly string[]])[], words: Record<string, readonly string[]>): void {
  try {
    if (localStorage.getItem('soubeh.inside') !== '1') return;
    const page = pages.find(([address]) => new RegExp(address).test(location.pathname));
    for (const file of [...words[localStorage.getItem('language') ?? 'cs'] ?? [], ...page ? page[1] : []]) {
      const link = document.createElement('link');
      link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
      if (link.rel === 'preload') link.as = 'style';
      link.crossOrigin = '';
      link.href = file;
      document.head.append(link);
    }
  } catch {}
}

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
  const pages = opened.map(([address, page]) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => page.test(id)));
    if (!chunk) throw new Error(`No file of the build holds ${page}: say in bin/web-hints.ts where it went.`);
    return [address, filesOf(chunk)] as const;
  });
  const words = Object.fromEntries(['cs', 'en', 'uk'].map((language) => [language, chunks.filter(({ facadeModuleId }) => facadeModuleId?.includes(`/${language}.po?`)).flatMap(filesOf)]));
  return `(${hint.toString()})(window,${JSON.stringify(pages)},${JSON.stringify(words)})`;
}
