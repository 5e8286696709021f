// Czech is written in the source; Ukrainian and English must be complete (`lingui compile --strict`), hence no fallback locales.
// Catalogs name files without lines: an edit of a screen does not touch every text below it.
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'cs',
  locales: ['cs', 'uk', 'en'],
  catalogs: [{ path: 'web/locales/{locale}', include: ['web', 'modules', 'platform'], exclude: ['**/node_modules/**', 'web/dist/**', '**/*.test.ts'] }],
  orderBy: 'message',
  format: formatter({ lineNumbers: false }),
});
