// `npm test`: everything that has to be true, from types to journeys in a browser. `npm test -- people` runs the tests whose path
// contains "people", without the checks and the second PostgreSQL.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { systemFolders } from '#platform/db/embedded-binaries.ts';
import { startTemporary } from '#platform/db/temporary.ts';
import { builtStart } from '#platform/server/built.js';
import { isWebBuilt } from '#platform/server/web.ts';
import { ensureBrowser } from './browser.ts';
import { prepareAll, statementsIn } from './other-version.ts';
import { check } from './check.ts';
import { Failed, must, run, step } from './steps.ts';

const filter = process.argv.slice(2), everything = filter.length === 0;
const reports = '.cache/reports';
const total = { passed: 0, failed: 0 };
type Count = (passed: number, failed: number) => void;
const fails = (ok: boolean) => { if (!ok) total.failed++; };

// What is run once more on the other PostgreSQL: who sees what, in every room, and every table asked directly; there the functions and policies of the database work. That it
// understands what the rest of the product asks is found by preparing there every statement that the tests have asked (decision 130).
const twice = ['access.test.ts', 'attacks.test.ts', 'modules/tables.test.ts', 'modules/localities/common.test.ts'];
const statements = path.join('.cache/reports', 'statements');

rmSync(reports, { recursive: true, force: true });
mkdirSync(statements, { recursive: true });

const journeys = globSync('tests/journeys/**/*.spec.ts').filter((file) => everything || filter.some((part) => file.includes(part)));

if (everything) fails(await check());
// A worker and the database it waits for take turns, and some tests wait for the clock: three workers keep two cores busy. The second PostgreSQL has one
// of them; it has fewer tests, so the web is built after it.
const system = everything && existsSync('modules') ? systemFolders()[0] : undefined, version = system?.replace(/^.*postgresql\/(\d+)\/.*$/, 'PostgreSQL $1') ?? '';
const [, built] = await Promise.all([
  counted('tests', (count) => withDatabase(undefined, (env) => vitest('tests', filter, count, everything ? { ...env, SOUBEH_STATEMENTS: path.resolve(statements) } : env, 2))),
  (async () => {
    if (system) await counted(`rooms on ${version}`, (count) => withDatabase(system, (env) => vitest('system', twice, count, env, 1)));
    return journeys.length === 0 || await step('server and web', build);
  })(),
]);
fails(built);
if (system) await counted(`asked of ${version}`, (count) => withDatabase(system, async ({ SOUBEH_TEST_DATABASE_URL: url }) => {
  const { asked, wrong } = await prepareAll(url!, statementsIn(statements));
  // What the first version refuses as well was meant to be refused.
  const refused = wrong.length ? (await withDatabase(undefined, (env) => prepareAll(env['SOUBEH_TEST_DATABASE_URL']!, wrong.map(({ text }) => text)))).wrong.map(({ text }) => text) : [];
  const left = wrong.filter(({ text }) => !refused.includes(text));
  count(asked ? 1 : 0, left.length);
  if (!asked || left.length) throw new Failed(left.slice(0, 5).map(({ text, said }) => `${said}\n${text.slice(0, 600)}`).join('\n\n') || 'No statement was written down.', `Say it in words that ${version} knows.`);
  return `${asked} statements understood`;
}));

if (journeys.length) {
  let browser: string | undefined;
  fails(await step('browser', async () => { browser = await ensureBrowser(); return browser; }));
  if (browser && built) await counted('journeys', (count) => withDatabase(undefined, (env) => playwright(count, { ...env, CHROMIUM: browser! })));
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** A step whose tests are counted; one that breaks before any test has run counts as one failure. */
async function counted(name: string, work: (count: Count) => Promise<string>): Promise<void> {
  let seen = 0;
  const ok = await step(name, () => work((passed, failed) => { seen += failed; total.passed += passed; total.failed += failed; }));
  if (!ok && !seen) total.failed++;
}

type Env = Record<string, string>;
/** One PostgreSQL for the step; test files make their own databases in it. */
async function withDatabase<T>(binDir: string | undefined, work: (env: Env) => Promise<T>): Promise<T> {
  const server = await startTemporary(binDir ? { binDir } : {});
  try { return await work({ SOUBEH_TEST_DATABASE_URL: server.url, SOUBEH_TEST_DATABASE: 'thrown away', ...(binDir && { SOUBEH_PG_BIN: binDir }) }); } finally { await server.stop(); }
}

async function vitest(name: string, only: string[], count: Count, env: Env, workers: number): Promise<string> {
  const file = `${reports}/${name}.json`;
  const { ok, said } = await run('vitest', ['run', ...only, '--passWithNoTests', `--maxWorkers=${workers}`, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], env);
  const result = read<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(file);
  count(result?.numPassedTests ?? 0, ok ? 0 : Math.max(1, result?.numFailedTests ?? 1));
  if (!ok) throw new Failed(said, `One file alone: npm test -- <part of its path>`);
  return `${result?.numPassedTests ?? 0} passed`;
}

async function playwright(count: Count, env: Env): Promise<string> {
  const file = `${reports}/journeys.json`;
  // A recording of every step costs a third of the time: it is made when single journeys are looked into. Among all of them a story that fails is begun once more, with a
  // product of its own: what passes only then is told, and is a fault to look for.
  const { ok, said } = await run('playwright', ['test', ...filter, '--reporter=line,json', ...(everything ? ['--retries=1'] : ['--trace=retain-on-failure'])], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)?.stats, second = stats?.flaky ?? 0;
  count((stats?.expected ?? 0) + second, ok ? 0 : Math.max(1, stats?.unexpected ?? 1));
  if (!ok) throw new Failed(said, 'Pictures are in test-results/. One journey alone, with a recording of every step there: npm test -- <part of its path>.');
  if (second) console.log(said.slice(-6_000));
  return `${stats?.expected ?? 0} passed${second ? `, ${second} ONLY AT THE SECOND TRY: see above` : ''}`;
}

/** Builds what journeys are walked on: the server, and the web when a source is newer than what was built. */
async function build(): Promise<string> {
  if (!existsSync('web/index.html')) return 'no web yet';
  const advice = 'Mend the build: npm run build.';
  if (!builtStart()) await must('node', ['bin/build-server.ts'], advice);
  if (isWebBuilt()) return 'up to date';
  await must('vite', ['build', '--logLevel', 'warn'], advice);
  return 'built';
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as T : undefined;
}
