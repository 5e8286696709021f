// Which files the web client is built into, and which words come with the first of them. The bundler knows what every page needs, but only after it has built: so
// it builds twice, first without any groups.
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { isOfClients } from './web-hints.ts';
import { elementsOf, inside, nameOf, parseFile, type Node } from './web-syntax.ts';

/** Names of messages that come before the others. */
export type Words = Record<'first' | 'daily', ReadonlySet<string>>;
/** What pages that are opened all day are made of, besides what the document needs. */
export const daily = ['often', 'casePage', 'todayCards', 'shared'];

/** The file of parts of every room: what it brings to pages of other rooms. */
const isParts = /[\\/]modules[\\/].*[\\/]ui[\\/]parts\.ts$/;
/** Parts of these slots are drawn together, so they come together; tabs and sections come when somebody opens them. */
export const caseParts = /^case(Header|Cards|Actions)$/;
const together = /Cards$|^case(Header|Actions)$/;
/** So many pages and parts need it that it comes once for all. */
const common = 10;
/** So few others need it that it stays in the file of the page of a case. */
const few = 3;
/** Everybody who comes in begins there, so what it or its cards need is there before any other page. */
const isToday = /[\\/]modules[\\/]today[\\/]ui[\\/]TodayPage\.tsx$/;
/** What everybody opens all day: with its header, cards and actions it is one file, and what it shares with many pages another one. */
const isCase = /[\\/]modules[\\/]cases[\\/]ui[\\/]page[\\/]CasePage\.tsx$/;
/** The frame draws it above every page. */
const isAbove = /[\\/]modules[\\/]localities[\\/]safety[\\/]ui[\\/]SafetyLine\.tsx$/, above = 'above every page';
/** What the frame opens on every page: its script comes when it is opened, its words before. */
export const isFrame = /[\\/]web[\\/]frame[\\/]/;
/** What the document needs, and the way in: who comes for the first time waits for one load and not for two. */
const isWayIn = /[\\/]web[\\/]pages[\\/]SignIn\.tsx$/;

/** Files by the slot into which a room brings them: `todayCards` → what stands behind its imports. */
function slotsOf(file: string): Map<string, string[]> {
  const slots = new Map<string, string[]>();
  for (const member of inside(parseFile(file))) {
    const name = nameOf(member);
    if (!together.test(name)) continue;
    for (const part of elementsOf(member['value'])) {
      const imported = [...inside(part)].find((one) => one.type === 'ImportExpression')?.['source'], slot = caseParts.test(name) ? isOfClients(part) ? 'casePage' : 'localityPage' : name;
      if (imported) slots.set(slot, [...slots.get(slot) ?? [], path.resolve(path.dirname(file), String((imported as Node)['value']))]);
    }
  }
  return slots;
}

/**
 * Groups of modules for the second build: `base` (libraries) and `first`, what the document itself needs; `parts` (libraries) and `shared`, what many pages need; a
 * file for Today with its cards (`todayCards`), and one for the cards of each other page, of what nothing else needs. Everything else the bundler divides by itself. And
 * the names of the words in `first` and in what the pages that are opened all day are made of.
 */
export async function findGroups(config: InlineConfig): Promise<{ groups: Rolldown.CodeSplittingGroup[]; words: Words }> {
  const built = await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, write: false, minify: false, rolldownOptions: { ...config.build?.rolldownOptions, input: 'web/index.html' } } });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : [])).filter((one) => one.type === 'chunk'), byFile = new Map(chunks.map((one) => [one.fileName, one]));
  const every = new Set(chunks.flatMap(({ moduleIds }) => moduleIds)), slotOf = new Map<string, string>();
  for (const id of every) if (isParts.test(id)) for (const [slot, files] of slotsOf(id)) for (const file of files) if (slotOf.get(file) !== 'todayCards') slotOf.set(file, slot);
  for (const id of every) if (isToday.test(id)) slotOf.set(id, 'todayCards'); else if (isCase.test(id)) slotOf.set(id, 'casePage');
  // Who begins with which modules: the document, and everything that is imported later.
  const users = new Map<string, Set<string>>(), later = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
  for (const entry of chunks) if (entry.isEntry || later.has(entry.fileName)) {
    const seen = new Set<string>(), next = [entry.fileName], who = entry.isEntry || isWayIn.test(entry.facadeModuleId ?? '') ? 'document' : entry.moduleIds.some((id) => isAbove.test(id)) ? above : entry.facadeModuleId ?? entry.moduleIds.find((id) => slotOf.has(id)) ?? entry.fileName;
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      const chunk = byFile.get(file);
      if (!chunk || seen.has(file)) continue;
      seen.add(file);
      next.push(...chunk.imports);
      for (const id of chunk.moduleIds) (users.get(id) ?? users.set(id, new Set()).get(id)!).add(who);
    }
  }
  for (const page of [isWayIn, isToday, isCase, isAbove]) if (![...users.keys()].some((id) => page.test(id))) throw new Error(`No module is ${page}: say in bin/web-groups.ts where it went.`);
  const library = /[\\/]node_modules[\\/]/;
  const groupOf = new Map<string, string>();
  for (const [id, of] of users) {
    const slots = new Set([...of].map((one) => one === above ? 'casePage' : slotOf.get(one)));
    const others = [...of].filter((one) => slotOf.get(one) !== 'casePage').length;
    const group = of.has('document') ? library.test(id) ? 'base' : 'first' : slots.has('casePage') ? others > few || slots.has('todayCards') || of.has(above) ? 'often' : 'casePage'
      : of.size >= common ? library.test(id) ? 'parts' : 'shared' : slots.has('todayCards') ? 'todayCards' : slots.size === 1 ? [...slots][0] : undefined;
    if (group) groupOf.set(id, group);
  }
  for (const [id, slot] of slotOf) if (daily.includes(slot) && !daily.includes(groupOf.get(id) ?? '')) throw new Error(`${id} is drawn on a page that is opened all day and is in no file of such pages.`);
  // The macros leave nothing of a message but its name, six characters of base64url.
  const wordsOf = (groups: readonly string[]) => new Set(chunks.filter(({ moduleIds }) => moduleIds.some((id) => groups.includes(groupOf.get(id) ?? '') || groups === daily && isFrame.test(id))).flatMap(({ code }) => [...code.matchAll(/(["'`])([\w-]{6})\1/g)].map(([, , name]) => name!)));
  const words = { first: wordsOf(['first']), daily: wordsOf(daily) };
  if (words.first.size < 50) throw new Error('The names of messages in the first file were not found: Lingui may write them differently now.');
  return { words, groups: [{ debugName: 'by use', name: (id) => groupOf.get(id) ?? null, includeDependenciesRecursively: false }] };
}

/** `cs.po?first` and `cs.po?daily`: the words with these names; `cs.po?rest`: all the others. Without names, in development, all are in the first. */
export const divideWords = (names?: Words): Plugin => ({
  name: 'soubeh:words', enforce: 'pre',
  async load(id) {
    const [, file, part] = /^(.*\.po)\?(first|daily|rest)$/.exec(id) ?? [];
    if (!file) return;
    if (!names) return part === 'first' ? `export { messages } from ${JSON.stringify(file)};` : 'export const messages = {};';
    const compiled = /JSON\.parse\((".*"|'.*')\)/s.exec((await this.load({ id: file })).code ?? '')?.[1];
    if (!compiled) throw new Error(`The compiled words of ${file} look different than before.`);
    const partOf = (name: string) => names.first.has(name) ? 'first' : names.daily.has(name) ? 'daily' : 'rest';
    const messages = Object.entries(runInNewContext(`JSON.parse(${compiled})`) as Record<string, unknown>).filter(([name]) => partOf(name) === part);
    return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(messages)))});`;
  },
});
