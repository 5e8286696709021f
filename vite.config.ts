// The web client. In development the server mounts this configuration in middleware mode; `vite build` writes web/dist.
import babel from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Scripts, styles and drawings once more, packed: the server sends what the browser can take, and packs nothing itself. */
const packed: Plugin = {
  name: 'packed', apply: 'build',
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const file = path.join(dir!, name), content = readFileSync(file);
      if (content.length < 500) continue;
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [react(), babel({ exclude: /node_modules|\.cache/, plugins: ['@lingui/babel-plugin-lingui-macro'] }), lingui({ cwd: import.meta.dirname }), packed],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
