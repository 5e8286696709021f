// The web client. In development the server mounts this configuration in middleware mode; `vite build` writes web/dist.
import babel from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { contractsForTheWeb } from './bin/web-contracts.ts';
import { hintsOf } from './bin/web-hints.ts';
import { daily, divideWords, findGroups, isFrame, type Words } from './bin/web-groups.ts';
import { packFiles } from './platform/server/packed.ts';

/** Bytes of packed script. */
const heaviest = 250_000;
/** Writes into the service worker what the build is made of: everything, and what the first page needs. */
const listed = (): Plugin => ({
  name: 'soubeh:worker',
  // After the page itself has been made.
  generateBundle: { order: 'post', handler(_, bundle) {
    const worker = bundle['sw.js'], page = bundle['index.html'];
    if (worker?.type !== 'chunk' || page?.type !== 'asset') throw new Error('The service worker or the page is missing in the build.');
    const all = Object.keys(bundle).filter((file) => file.startsWith('assets/')).map((file) => `/${file}`).sort();
    const first = all.filter((file) => String(page.source).includes(file)), chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk'), words = (part: string) => chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`.po?${part}`));
    // Nothing that is drawn before the other words have come may say one of them.
    const saidIn = (of: readonly Rolldown.OutputChunk[]) => of.flatMap(({ code }) => [...code.matchAll(/\bid:["'`]([\w-]{6})["'`]/g)].map(([, name]) => name!)), isAmong = (part: string) => { const later = words(part).map(({ code }) => code).join(); return (name: string) => later.includes(`"${name}":`) || later.includes(`\\"${name}\\":`); };
    const firsts = chunks.filter(({ fileName }) => first.includes(`/${fileName}`)), dailies = chunks.filter(({ name, moduleIds }) => daily.includes(name) || moduleIds.some((id) => isFrame.test(id))), missing = [...saidIn(firsts).filter(isAmong('daily')), ...saidIn([...firsts, ...dailies]).filter(isAmong('rest'))];
    if (missing.length || !daily.every((name) => chunks.some((chunk) => chunk.name === name))) throw new Error(`Messages of the first files that are not among their words: ${missing.slice(0, 5).join(', ') || 'a file is not there'}`);
    // A phone on a slow line waits for all of it before it shows anything.
    const weight = first.filter((file) => file.endsWith('.js')).reduce((sum, file) => { const chunk = bundle[file.slice(1)]; return sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0); }, 0);
    if (weight > heaviest) throw new Error(`The first load has ${Math.round(weight / 1000)} kB of packed script, more than ${heaviest / 1000}: something that only some pages need is imported by the frame.`);
    page.source = String(page.source).replace('</title>', () => `</title>\n    <script>${hintsOf(chunks, (file) => first.includes(`/${file}`))}</script>`);
    const name = createHash('sha256').update(String(page.source)).update(all.join()).digest('hex').slice(0, 12);
    worker.code = worker.code.replace(/(['"`])__BUILD__\1/, () => JSON.stringify(JSON.stringify({ name, all, first: [...first, ...words('first').map(({ fileName }) => `/${fileName}`)] })));
  } },
});

const plugins = (words?: Words) => [contractsForTheWeb(), divideWords(words), react(), babel({ exclude: /node_modules|\.cache/, plugins: ['@lingui/babel-plugin-lingui-macro'] }), lingui({ cwd: import.meta.dirname })];
/** Our own modules only say what they hold: whoever uses nothing of one does not need it. */
const nothingAside = [{ test: /[\\/](modules|platform)[\\/][^?]*\.tsx?$/, sideEffects: false }];
const shared = (words?: Words): UserConfig => ({ root: 'web', cacheDir: '../.cache/vite', plugins: plugins(words), build: { target: 'es2022', assetsInlineLimit: 0, rolldownOptions: { treeshake: { moduleSideEffects: nothingAside } } } });

export default defineConfig(async ({ command }): Promise<UserConfig> => {
  const found = command === 'build' ? await findGroups(shared()) : undefined, config = shared(found?.words);
  return {
    ...config,
    plugins: [config.plugins, listed(), { name: 'soubeh:packed', apply: 'build', closeBundle: () => packFiles(path.join(import.meta.dirname, 'web/dist/assets')) }],
    build: {
      ...config.build, outDir: 'dist', emptyOutDir: true,
      // What the document names is there before any page: not named again for each of them.
      modulePreload: { resolveDependencies: (_, files, { hostType }) => hostType === 'html' ? files : files.filter((file) => !/assets\/(base|first|rolldown-runtime)-[^/]+\.js$/.test(file)) },
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        input: { index: 'web/index.html', sw: 'web/sw.ts' },
        output: {
          entryFileNames: ({ name }) => name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js',
          // A browser asks for six files at a time: a hundred small ones cost a slow line more than their content.
          ...(found && { codeSplitting: { groups: found.groups } }),
        },
      },
    },
  };
});
