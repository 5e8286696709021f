// The web client. In development the server mounts this configuration in middleware mode; `vite build` writes web/dist.
import babel from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { packFiles } from './platform/server/packed.ts';

export default defineConfig({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [react(), babel({ exclude: /node_modules|\.cache/, plugins: ['@lingui/babel-plugin-lingui-macro'] }), lingui({ cwd: import.meta.dirname }),
    { name: 'soubeh:packed', apply: 'build', closeBundle: () => packFiles(path.join(import.meta.dirname, 'web/dist/assets')) }],
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0,
    // A browser asks for six files at a time: a hundred small ones cost a slow line more than their content. Libraries that pages share, and
    // what our own pages share, come in a few files each.
    rolldownOptions: { output: { codeSplitting: { groups: [
      { name: 'base', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui|zod)[\\/]/, priority: 3 },
      { name: 'parts', test: /node_modules[\\/](@mantine|@tabler|clsx)/, minShareCount: 40, priority: 2 },
      { name: 'shared', test: /[\\/](modules|platform)[\\/].*\.(ts|tsx)$/, minShareCount: 40, priority: 1 },
    ] } } },
  },
});
