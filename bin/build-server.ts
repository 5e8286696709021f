// Builds the server: our sources, and the two libraries that come in many small modules, as a few files of plain JavaScript (decision 142). A part of `npm run build`; server.js
// does it when what was built is not of the sources that are there.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { builds, buildsOf, hashOf, home, listName, making } from '#platform/server/built.js';
import { fail, isMain } from './common.ts';

/** Each module costs memory of its own. Other libraries are left where they are: some read files that lie beside them. */
const taken = ['zod', 'kysely'];
/** What is built differently when it changes, beside the sources that are read. */
const settings = ['package.json', 'bin/build-server.ts', ...taken.map((name) => `node_modules/${name}/package.json`)];
const tenMinutes = 600_000;

/**
 * Builds the server of this folder and returns where it lies. It is made beside the others and takes its place in one move, so that nobody finds half of it; what it replaces stays
 * once more, because a server that runs may still ask for a part of it.
 */
export async function buildServer(root = home): Promise<string> {
  const beside = path.join(buildsOf(root), `${making}${randomUUID()}`);
  mkdirSync(beside, { recursive: true });
  try {
    const inputs = new Map(settings.filter((file) => existsSync(path.join(root, file))).map((file) => [file, hashOf(readFileSync(path.join(root, file)))]));
    for (const { fileName, code } of await bundle(root, beside, inputs)) writeFileSync(path.join(beside, fileName), narrow(code));
    const list = JSON.stringify(Object.fromEntries([...inputs].sort()), null, 1), built = path.join(buildsOf(root), hashOf(list).slice(0, 12));
    writeFileSync(path.join(beside, listName), list);
    // Another process may have built the same in the meantime.
    if (!existsSync(built)) try { renameSync(beside, built); } catch (error) { if (!existsSync(built)) throw error; }
    const others = builds(root).filter(({ at }) => at !== built && at !== beside);
    for (const { at, changed } of others.slice(1)) if (changed < Date.now() - tenMinutes) rmSync(at, { recursive: true, force: true });
    return built;
  } finally { rmSync(beside, { recursive: true, force: true }); }
}

async function bundle(root: string, folder: string, inputs: Map<string, string>): Promise<Rolldown.OutputChunk[]> {
  const made = await build({
    root, configFile: false, publicDir: false, logLevel: 'warn', ssr: { noExternal: taken }, plugins: [noted(root, inputs), rawNarrow(), atHome(folder)],
    // Names and lines stay: a stack trace is read by people.
    build: { ssr: true, write: false, target: 'esnext', minify: false, rolldownOptions: { input: { start: path.join(root, 'bin/start.ts') }, output: { charset: 'ascii', comments: false, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } } },
  }) as Rolldown.RolldownOutput;
  return made.output.filter((file) => file.type === 'chunk');
}

const slashes = (file: string) => file.replaceAll(path.sep, '/');
const sourceOf = (id: string) => id.split('?')[0]!;

/** Writes down our own sources as they are when they are read. What is in a library changes with its version. */
const noted = (root: string, inputs: Map<string, string>): Plugin => ({
  name: 'soubeh:noted', enforce: 'pre',
  transform(code, id) {
    const file = slashes(path.relative(root, sourceOf(id)));
    if (path.isAbsolute(id) && !/^(\.\.|node_modules)\//.test(file)) inputs.set(file, hashOf(code));
  },
});

/** A source asks where it lies for files that lie beside it. They stay there, so the answer has to be the same; said from the built file, so that the whole may be moved. */
const atHome = (folder: string): Plugin => ({
  name: 'soubeh:home', enforce: 'pre',
  transform(code, id) {
    if (!path.isAbsolute(id) || !code.includes('import.meta.')) return;
    const source = slashes(path.relative(folder, sourceOf(id))), joined = (to: string) => `process.getBuiltinModule('node:path').join(import.meta.dirname, '${to}')`;
    const answers: Record<string, string> = { url: `new URL('${source}', import.meta.url).href`, filename: joined(source), dirname: joined(path.posix.dirname(source)) };
    return code.replace(/\bimport\.meta\.(url|filename|dirname)\b/g, (_, asked: string) => answers[asked]!);
  },
});

// V8 holds a file with a single letter outside Latin-1 in two bytes a letter. The bundler writes such letters as escapes, but not in templates with a tag, because a tag may look at what is
// written instead of what is meant. Ours look at what is meant; only String.raw does not, and gets its letters put in.
const wide = /[^\x00-\x7f]/g;
const narrow = (code: string) => code.replace(wide, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const rawNarrow = (): Plugin => ({
  name: 'soubeh:raw', enforce: 'pre',
  transform: (code) => code.includes('String.raw') ? code.replace(/\bString\.raw`[^`]*`/g, (text) => text.replace(/[^\x00-\x7f]+/g, (letters) => `\${'${narrow(letters)}'}`)) : undefined,
});

if (isMain(import.meta.url)) await buildServer().then((built) => { console.log(path.relative('.', built)); }, fail);
