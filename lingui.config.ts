// Czech is written in the source; Ukrainian and English must be complete (`lingui compile --strict`), hence no fallback locales.
import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'cs',
  locales: ['cs', 'uk', 'en'],
  catalogs: [{ path: 'web/locales/{locale}', include: ['web', 'modules', 'platform'], exclude: ['**/node_modules/**', 'web/dist/**', '**/*.test.ts'] }],
  orderBy: 'message',
});
