// The web client. In development the server mounts this configuration in middleware mode; `vite build` writes web/dist.
import babel from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [react(), babel({ exclude: /node_modules|\.cache/, plugins: ['@lingui/babel-plugin-lingui-macro'] }), lingui({ cwd: import.meta.dirname })],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
