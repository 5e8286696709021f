// Runs database/lints/*.sql: each is a rule on its first line and a query that must return no row. A row's columns say where it is broken.
import { globSync, readFileSync } from 'node:fs';
import { isMain, onMigratedDatabase } from './common.ts';
import { onCatalog } from './catalog.ts';

/** One message per place where the database breaks a rule. */
export async function lintSql(adminUrl: string): Promise<string[]> {
  return onCatalog(adminUrl, async (client) => {
    const messages: string[] = [];
    for (const file of globSync('database/lints/*.sql').sort()) {
      const sql = readFileSync(file, 'utf8'), rule = /^-- (.*)/.exec(sql)?.[1] ?? file;
      const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
      messages.push(...rows.map((row) => `${rule} ${row.join(' ')}`));
    }
    return messages;
  });
}

if (isMain(import.meta.url)) {
  const messages = await onMigratedDatabase(lintSql);
  console.log(messages.join('\n') || 'The database keeps every rule.');
  process.exitCode = messages.length ? 1 : 0;
}
