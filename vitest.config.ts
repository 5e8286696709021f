// Rules, HTTP and database tests. Threads without isolation: one process holds the pools and the template database (measured fastest).
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const setup = 'platform/testing/global.ts';

export default defineConfig({
  test: {
    include: ['{modules,platform,bin}/**/*.test.ts'],
    globalSetup: existsSync(setup) ? [setup] : [],
    pool: 'threads', isolate: false, globals: false,
    testTimeout: 30_000, hookTimeout: 60_000,
  },
});
