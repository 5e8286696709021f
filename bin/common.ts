// Small things that several commands share.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startEmbedded } from '#platform/db/embedded.ts';
import { startTemporary } from '#platform/db/temporary.ts';
import { readSettings } from '#platform/server/settings.ts';

/** Whether this file was started as a command, and not imported. */
export const isMain = (url: string) => process.argv[1] === fileURLToPath(url);

/** Runs the work on a fresh database with all migrations and access rules applied. */
export async function onMigratedDatabase<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const { migrate } = await import(pathToFileURL('platform/db/migrate.ts').href) as { migrate: (adminUrl: string) => Promise<unknown> };
  const server = await startTemporary();
  try {
    await migrate(server.url);
    return await work(server.url);
  } finally { await server.stop(); }
}

/** Writes a generated file, or with `--check` says whether the file is up to date. */
export async function writeOrCheck(file: string, generate: (adminUrl: string) => Promise<string>): Promise<void> {
  const text = await onMigratedDatabase(generate);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!inStep(file, text)) {
    console.error(`${file} is not what the migrations make. Run: npm run generate`);
    process.exitCode = 1;
  }
}

/** Whether the generated file in the tree is what would be generated now. */
export const inStep = (file: string, text: string) => existsSync(file) && readFileSync(file, 'utf8') === text;

/** Runs the work on the database of this installation: DATABASE_URL, or the embedded one under DATA_DIR, beside a running server or without it. */
export async function onInstallation<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = readSettings(), folder = path.join(dataDir, 'postgres');
  if (databaseUrl) return work(databaseUrl);
  if (!existsSync(folder)) throw new Error(`Which database? There is none under ${dataDir}: set DATA_DIR or DATABASE_URL.`);
  const embedded = await startEmbedded({ dataDir: folder, database: 'soubeh' });
  try { return await work(embedded.url); } finally { await embedded.stop(); }
}

/** A command that cannot go on says why in one sentence and ends with 1. */
export function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
