// `npm run check`: what is true of the whole project without running its tests. Every step says what to do when it fails.
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { inStep, isMain, onMigratedDatabase } from './common.ts';
import { brokenImports, inWords, sources } from './imports.ts';
import { lintSql } from './lint-sql.ts';
import { schema, schemaFile } from './schema.ts';
import { Failed, must, run, step } from './steps.ts';
import { types, typesFile } from './types.ts';

const large = 12 * 1024;

/** Runs all checks and says whether all succeeded; one failure does not hide the next. */
export async function check(): Promise<boolean> {
  // Two at a time. Catalogs are written while they are looked at: only when nobody reads them for their types.
  const results = (await Promise.all([
    inTurn(
      () => step('types', async () => { await must('tsc', ['-b'], 'Mend the types above; `npm run typecheck` shows them alone.'); }),
      () => step('translations', translations)),
    inTurn(
      () => step('generated files, SQL', database),
      () => step('lint', async () => { await must('oxlint', ['--quiet'], 'Mend the lines above; the rules are in .oxlintrc.json.'); }),
      () => step('imports', imports),
      () => step('size of files', sizes)),
  ])).flat();
  return results.every(Boolean);
}

async function inTurn(...steps: (() => Promise<boolean>)[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const one of steps) results.push(await one());
  return results;
}

async function imports(): Promise<string> {
  const files = sources(), broken = brokenImports(files);
  if (broken.length) throw new Failed(broken.join('\n'), `Import from where the rooms meet, or move the code.\n${inWords}`);
  return `${Object.keys(files).length} files`;
}

async function database(): Promise<string> {
  if (!existsSync('platform/db/migrate.ts')) return 'no migrations yet';
  return onMigratedDatabase(async (adminUrl) => {
    const stale = [...(inStep(typesFile, await types(adminUrl)) ? [] : [typesFile]), ...(inStep(schemaFile, await schema(adminUrl)) ? [] : [schemaFile])];
    const broken = await lintSql(adminUrl);
    if (stale.length || broken.length) throw new Failed(
      [...stale.map((file) => `${file} is not what the migrations make.`), ...broken].join('\n'),
      [stale.length && 'Run `npm run generate` and commit the files.', broken.length && 'Mend the migration or access.sql; the rules are in database/lints/.'].filter(Boolean).join(' '));
    return `${globSync('database/lints/*.sql').length} SQL rules`;
  });
}

// Extraction writes into the catalogs: they are compared and put back, so that a check changes nothing.
async function translations(): Promise<string> {
  if (!globSync('lingui.config.*').length) return 'no catalogs yet';
  const advice = 'Run `npm run translate`, translate what is missing in the .po files, and commit them.';
  const before = catalogs();
  await must('lingui', ['extract', '--clean'], advice);
  const after = catalogs(), changed = Object.keys({ ...before, ...after }).filter((file) => before[file] !== after[file]);
  for (const file of changed)
    if (before[file] === undefined) rmSync(file);
    else writeFileSync(file, before[file]);
  if (changed.length) throw new Failed(`The texts in the source are not those of ${changed.join(', ')}.`, advice);
  const { ok, said } = await run('lingui', ['compile', '--strict']);
  if (!ok) throw new Failed(said, advice);
  return Object.keys(after).length ? `${Object.keys(after).length} catalogs` : '';
}

const catalogs = () => Object.fromEntries(globSync('{web,modules,platform}/**/*.po').sort().map((file) => [file, readFileSync(file, 'utf8')]));

async function sizes(): Promise<string> {
  const files = globSync('{server.js,{bin,platform,modules,web,tests,bench,database}/**/*.{ts,tsx,sql,css}}', { exclude: (name) => /node_modules|dist|locales/.test(String(name)) })
    .filter((file) => !/\.generated\.|database\/(schema\.sql|migrations)/.test(file))
    .map((file) => ({ file, size: statSync(file).size })).filter(({ size }) => size > large).sort((a, b) => b.size - a.size);
  return files.length ? `over 12 kB, perhaps two things in one:${files.map(({ file, size }) => `\n    ${file} (${Math.round(size / 1024)} kB)`).join('')}` : '';
}

if (isMain(import.meta.url)) process.exitCode = await check() ? 0 : 1;
