import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builds, builtStart, home, isFresh, making } from '#platform/server/built.js';
import { buildServer } from './build-server.ts';

const wide = /[^\x00-\x7f]/;
const scripts = (built: string) => readdirSync(built).filter((file) => file.endsWith('.js')).map((file) => readFileSync(path.join(built, file), 'utf8'));

// A small product: what it prints is what the built one has to print.
const sources = {
  'package.json': '{ "type": "module", "imports": { "#rooms/*": "./rooms/*" } }',
  'bin/start.ts': `
    import { place, words } from '#rooms/garden/place.ts';
    const { late } = await import('../rooms/late.ts');
    console.log(JSON.stringify({ ...place, words, late: late satisfies string }));`,
  'rooms/garden/words.txt': 'Příliš žluťoučký',
  'rooms/garden/place.ts': `
    import { readFileSync } from 'node:fs';
    const said = (strings: TemplateStringsArray, ...values: string[]) => strings.reduce((text, string, i) => text + values[i - 1] + string);
    export const place = { url: import.meta.url, file: import.meta.filename, folder: import.meta.dirname };
    export const words = [readFileSync(new URL('./words.txt', import.meta.url), 'utf8'), 'záhon 🌱', \`hrášek\\n\${1}\`, said\`řádek \${'č'}ka\`, String.raw\`(?:–|ž\\d)🌱\`, /[á-ž]\\–/.exec('ť–')?.[0], /^[🌱-🌿]$/u.test('🌲'), Object.keys({ číslo: 1 })];`,
  'rooms/late.ts': `export const late: string = 'později';`,
};
let root: string, built: string;
beforeAll(async () => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'soubeh-built-')));
  for (const [file, text] of Object.entries(sources)) write(file, text);
  // Two that begin at once.
  [built] = await Promise.all([buildServer(root), buildServer(root)]) as [string, string];
});
afterAll(() => { rmSync(root, { recursive: true, force: true }); });
const write = (file: string, text: string) => { mkdirSync(path.dirname(path.join(root, file)), { recursive: true }); writeFileSync(path.join(root, file), text); };
const printed = (file: string): unknown => JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }));

test('two that build the same at once leave one build and nothing half made', () => {
  expect(builds(root).map(({ at }) => at)).toEqual([built]);
  expect(builtStart(root)).toBe(path.join(built, 'start.js'));
  const unfinished = path.join(path.dirname(built), `${making}now`);
  renameSync(built, unfinished);
  try { expect(builtStart(root)).toBeUndefined(); } finally { renameSync(unfinished, built); }
});

test('what is built is one letter a byte and says what its sources say, wherever the whole is moved to', () => {
  expect(scripts(built).length).toBeGreaterThan(1);
  expect(scripts(built).filter((code) => wide.test(code))).toEqual([]);
  const moved = `${root}-moved`;
  renameSync(root, moved);
  try { expect(printed(path.join(moved, path.relative(root, built), 'start.js'))).toEqual(printed(path.join(moved, 'bin/start.ts'))); } finally { renameSync(moved, root); }
});

test('a build is of the sources that are there until one says something else or is gone; times say nothing', async () => {
  utimesSync(path.join(root, 'rooms/late.ts'), new Date(), new Date(Date.now() + 60_000));
  expect(isFresh(root, built)).toBe(true);
  for (const file of Object.keys(sources).filter((name) => !name.endsWith('.txt')) as (keyof typeof sources)[]) {
    write(file, `${sources[file]}\n`);
    expect(isFresh(root, built), file).toBe(false);
    rmSync(path.join(root, file));
    expect(isFresh(root, built), file).toBe(false);
    write(file, sources[file]);
    expect(isFresh(root, built), file).toBe(true);
  }
  write('rooms/late.ts', `export const late: string = 'ještě později';`);
  expect(builtStart(root)).toBeUndefined();
  const next = await buildServer(root);
  expect(printed(path.join(next, 'start.js'))).toMatchObject({ late: 'ještě později' });
  // What runs may still ask for a part of the one before.
  expect(builds(root).map(({ at }) => at).sort()).toEqual([built, next].sort());
});

test('a source that cannot be read is told, and leaves nothing', async () => {
  const before = readdirSync(path.dirname(built));
  write('rooms/late.ts', `export const late = ;`);
  await expect(buildServer(root)).rejects.toThrow(/late\.ts/);
  expect(readdirSync(path.dirname(built))).toEqual(before);
});

test('the product itself: one letter a byte, files are looked for where they are, both libraries are inside', async () => {
  const product = await buildServer(), code = scripts(product).join('\n'), asked = [...code.matchAll(/new URL\("([^"]+)", import\.meta\.url\)|\.join\(import\.meta\.dirname, "([^"]+)"\)/g)].map(([, file, folder]) => path.resolve(product, file ?? folder!));
  expect(isFresh(home, product)).toBe(true);
  expect(wide.test(code)).toBe(false);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((file) => !existsSync(file))).toEqual([]);
  expect(code.match(/\bimport\.meta\b/g)).toHaveLength(asked.length);
  expect(code.match(/\bfrom ?"(zod|kysely)\b|\bfrom ?"[^"]*\.ts"|\bimport\("[^"]*\.ts"\)/g)).toBeNull();
});
