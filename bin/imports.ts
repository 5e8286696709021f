// The rule of the house: which file may import which. Linters compare the text of an import; this one resolves it to the file.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './common.ts';

export const inWords = `Who may import whom
  - Only queries.ts (or *-queries.ts) of a room, platform/db, jobs, mail, testing, bin, bench, seeds and tests import kysely or pg.
  - What runs in the browser (ui/, web/, contract.ts, rules.ts, platform/design, platform/forms, platform/offline) imports no query,
    no route, no seed, nothing of the server (platform/db, jobs, mail, documents, testing, http/serve) and nothing from node:.
  - Rooms meet in the other room's contract.ts, questions.ts or index.ts; from ui/ also in its ui/index. Rooms inside a room
    (modules/cases/plan) belong to it. Seeds and tests may also use the other room's seed.ts and testing.ts.
  - Another room is imported by #modules/…, not by ../.. .
  - platform/ does not know the rooms; only platform/testing does.
  - web/ takes from a room its contract, questions, index, ui/index, ui/routes and ui/parts; server.js its contract, index and routes.`;

type Import = { from: string; to: string; written: string };
type Rule = { says: string; broken: (i: Import) => boolean };

const room = (file: string) => /^modules\/([^/]+)\//.exec(file)?.[1];
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /^(tests|bench)\//.test(file);
const isSeed = (file: string) => /(^|\/|-)(seed|testing)\.ts$/.test(file);
const isUi = (file: string) => /\/ui\//.test(file);
const isBrowser = (file: string) => isUi(file) || /^web\/|^platform\/(design|forms|offline)\/|^platform\/live\/(contract\.ts$|browser\/)|^modules\/.*\/(contract|rules)\.ts$/.test(file);
const mayQuery = (file: string) => /^modules\/.*(\/|-)queries\.ts$|^platform\/(db|testing|jobs|mail)\/|^bin\//.test(file) || isTest(file) || isSeed(file);
const serverOnly = /^(modules\/.*(\/|-)(queries|seed|testing)\.ts$|modules\/([^/]+\/)+routes\.ts$|platform\/(db|jobs|mail|documents|testing)\/|platform\/http\/(serve|context|said|admit|upload|stream|guests|reply)\.ts$|platform\/live\/(routes|streams)\.ts$|server\.ts$|bin\/)|^(node:|fastify|@fastify\/|pg$|pg\/|kysely)/;
const inside = String.raw`^modules/[^/]+/((?!ui/)[^/]+/)*`;
const meetingPlace = new RegExp(`${inside}(contract|questions|index)\\.ts$`);
const uiIndex = new RegExp(`${inside}ui/index\\.tsx?$`), uiRoutes = new RegExp(`${inside}ui/(routes|parts)\\.tsx?$`), routes = new RegExp(`${inside}routes\\.ts$`);

const rules: Rule[] = [
  { says: 'only queries.ts imports kysely or pg', broken: ({ from, to }) => /^(kysely|pg)(\/|$)/.test(to) && !mayQuery(from) },
  { says: 'what runs in the browser imports nothing of the server', broken: ({ from, to }) => isBrowser(from) && !isTest(from) && serverOnly.test(to) && !uiRoutes.test(to) },
  {
    says: 'rooms meet in contract, questions or index (from ui also ui/index)',
    broken: ({ from, to }) => Boolean(room(from) && room(to)) && room(from) !== room(to)
      && !meetingPlace.test(to) && !(isUi(from) && uiIndex.test(to)) && !((isSeed(from) || isTest(from)) && isSeed(to)),
  },
  { says: 'another room is imported by #modules/, not by ../..', broken: ({ from, to, written }) => written.startsWith('.') && Boolean(room(from)) && to.startsWith('modules/') && room(from) !== room(to) },
  { says: 'platform does not know the rooms', broken: ({ from, to }) => from.startsWith('platform/') && !from.startsWith('platform/testing/') && to.startsWith('modules/') },
  { says: 'web takes from a room its contract, questions, index, ui/index, ui/routes, ui/parts', broken: ({ from, to }) => from.startsWith('web/') && !isTest(from) && Boolean(room(to)) && !meetingPlace.test(to) && !uiIndex.test(to) && !uiRoutes.test(to) },
  { says: 'server.js takes from a room its contract, index and routes', broken: ({ from, to }) => from === 'server.js' && Boolean(room(to)) && !meetingPlace.test(to) && !routes.test(to) },
];

// Strings are stepped over whole, so that an address in a string is not taken for a comment.
const commentOrString = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const imported = /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every broken import of the given files (path → source), in words. */
export function brokenImports(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([from, source]) => importsOf(source).flatMap((written) => {
    const to = resolve(from, written);
    return rules.filter((rule) => rule.broken({ from, to, written })).map((rule) => `${from} imports ${written}: ${rule.says}`);
  }));
}

function importsOf(source: string): string[] {
  const code = source.replace(commentOrString, (_, text: string | undefined) => text ?? ' ');
  return [...code.matchAll(imported)].map((found) => (found[1] ?? found[2] ?? found[3])!);
}

function resolve(from: string, written: string): string {
  if (written.startsWith('#')) return written.slice(1);
  return written.startsWith('.') ? path.posix.join(path.posix.dirname(from), written) : written;
}

/** The sources of the project, by path from its root. */
export function sources(root = '.'): Record<string, string> {
  const files = globSync('{server.js,{bin,platform,modules,web,tests,bench}/**/*.{ts,tsx}}', { cwd: root, exclude: (name) => /node_modules|dist/.test(String(name)) });
  return Object.fromEntries(files.map((file) => file.replaceAll(path.sep, '/')).sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

if (isMain(import.meta.url)) {
  const broken = brokenImports(sources());
  console.log([inWords, '', ...broken, broken.length ? `${broken.length} broken imports` : 'Every import keeps the rule.'].join('\n'));
  process.exitCode = broken.length ? 1 : 0;
}
