// Writes down what the product asks of its database while it is tested, so that another version of PostgreSQL can be asked whether it understands it (bin/other-version.ts).
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll } from 'vitest';
import { Client } from '#platform/db/client.ts';

const folder = process.env['SOUBEH_STATEMENTS'];
type Kept = { asked: Set<string>; written: number };
const here = globalThis as unknown as { soubehStatements?: Kept };
// A worker does this once, though it is begun for every file.
if (folder && !here.soubehStatements) {
  const asked = new Set<string>(), { query } = Client.prototype as unknown as { query(this: Client, ...args: unknown[]): unknown };
  here.soubehStatements = { asked, written: 0 };
  // Of the product's own connections: what a test arranges as the owner is a plain client's.
  (Client.prototype as unknown as { query: unknown }).query = function (this: Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string } | undefined)?.text;
    if (text) asked.add(text);
    return query.apply(this, args);
  };
}
if (folder) afterAll(() => {
  const kept = here.soubehStatements!, fresh = [...kept.asked].slice(kept.written);
  if (fresh.length) appendFileSync(path.join(folder, `${process.pid}-${threadId}.jsonl`), fresh.map((text) => `${JSON.stringify(text)}\n`).join(''));
  kept.written = kept.asked.size;
});
