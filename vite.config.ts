// The web client. In development the server mounts this configuration in middleware mode; `vite build` writes web/dist.
import babel from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { packFiles } from './platform/server/packed.ts';

/** Writes into the service worker what the build is made of: everything, and what the first page needs. */
const listed = (): Plugin => ({
  name: 'soubeh:worker',
  // After the page itself has been made.
  generateBundle: { order: 'post', handler(_, bundle) {
    const worker = bundle['sw.js'], page = bundle['index.html'];
    if (worker?.type !== 'chunk' || page?.type !== 'asset') throw new Error('The service worker or the page is missing in the build.');
    const all = Object.keys(bundle).filter((file) => file.startsWith('assets/')).map((file) => `/${file}`).sort();
    const first = all.filter((file) => String(page.source).includes(file));
    const name = createHash('sha256').update(String(page.source)).update(all.join()).digest('hex').slice(0, 12);
    worker.code = worker.code.replace(/(['"`])__BUILD__\1/, () => JSON.stringify(JSON.stringify({ name, all, first })));
  } },
});

export default defineConfig({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [react(), babel({ exclude: /node_modules|\.cache/, plugins: ['@lingui/babel-plugin-lingui-macro'] }), lingui({ cwd: import.meta.dirname }), listed(),
    { name: 'soubeh:packed', apply: 'build', closeBundle: () => packFiles(path.join(import.meta.dirname, 'web/dist/assets')) }],
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0,
    // What the document names is there before any page: not named again for each of them.
    modulePreload: { resolveDependencies: (_, files, { hostType }) => hostType === 'html' ? files : files.filter((file) => !/assets\/(base|parts|shared|rolldown-runtime)-[^/]+\.js$/.test(file)) },
    rolldownOptions: {
      input: { index: 'web/index.html', sw: 'web/sw.ts' },
      output: {
        entryFileNames: ({ name }) => name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js',
        // A browser asks for six files at a time: a hundred small ones cost a slow line more than their content. Libraries that pages share, and
        // what our own pages share, come in a few files each.
        codeSplitting: { groups: [
          { name: 'base', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui|zod)[\\/]/, priority: 3 },
          { name: 'parts', test: /node_modules[\\/](@mantine|@tabler|clsx)/, minShareCount: 40, priority: 2 },
          { name: 'shared', test: /[\\/](modules|platform)[\\/].*\.(ts|tsx)$/, minShareCount: 40, priority: 1 },
        ] },
      },
    },
  },
});
