// Does another version of PostgreSQL understand everything that the product asked of the first one while it was tested? Each statement is prepared there: its names and types
// are looked up and nothing is done.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/db/migrate.ts';

/** Statements written down by `platform/testing/statements.ts`, each once. */
export function statementsIn(folder: string): string[] {
  return [...new Set(readdirSync(folder).flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as string)))];
}

export type Misunderstood = { text: string; said: string };
/** @returns how many there were and those that are not understood, with what the server says. Some of them no version understands: tests also ask what has to be refused. */
export async function prepareAll(adminUrl: string, statements: readonly string[]): Promise<{ asked: number; wrong: Misunderstood[] }> {
  const url = new URL(adminUrl), name = 'soubeh_understands';
  const maker = new pg.Client({ connectionString: adminUrl });
  await maker.connect();
  await maker.query(`create database ${name}`);
  await maker.end();
  url.pathname = `/${name}`;
  await migrate(url.href);
  const db = new pg.Client({ connectionString: url.href }), wrong: Misunderstood[] = [];
  await db.connect();
  const told = statements.filter((text) => /^\s*(?:with|select|insert|update|delete|merge)\b/i.test(text));
  for (const text of told) {
    try { await db.query(`prepare asked as ${text}`); await db.query('deallocate asked'); } catch (error) { wrong.push({ text, said: (error as Error).message }); }
  }
  await db.end();
  return { asked: told.length, wrong };
}
