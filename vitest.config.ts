// Rules, HTTP and database tests. Threads without isolation: one process holds the pools and the template database (measured fastest).
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const setup = 'platform/testing/global.ts';

// The longest begin first, so that the others fill the time beside them: their files are short, and by size they would come last.
const longest = /modules\/(sweep|sweep-bodies|access\/emergency\/emergency|access\/reach|access\/masking\/masking)\.test\.ts$|platform\/db\/embedded\.test\.ts$/;
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files), first = sorted.filter(({ moduleId }) => longest.test(moduleId));
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}

export default defineConfig({
  test: {
    include: ['{modules,platform,bin}/**/*.test.ts'],
    globalSetup: existsSync(setup) ? [setup] : [],
    setupFiles: ['platform/testing/statements.ts'],
    pool: 'threads', isolate: false, globals: false,
    testTimeout: 30_000, hookTimeout: 60_000, sequence: { sequencer: LongestFirst },
  },
});
