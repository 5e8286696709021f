// What the environment says; everything has a default that works on a laptop.
import path from 'node:path';

export type Settings = {
  port: number; host: string;
  /** Folder of the embedded database and the sealing key. */
  dataDir: string;
  /** An external PostgreSQL; empty = the embedded one. */
  databaseUrl: string | undefined;
  /** Fill an empty database with the demo district. */
  demo: boolean;
  /** Is every account made to have a second factor? */
  secondFactor: 'required' | 'optional';
};

/** Reads PORT, HOST, DATA_DIR, DATABASE_URL, SOUBEH_DEMO and SOUBEH_SECOND_FACTOR. Throws a sentence when one makes no sense. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT has to be a number up to 65535, not "${env.PORT}".`);
  const demo = env.SOUBEH_DEMO !== '0';
  const secondFactor = env.SOUBEH_SECOND_FACTOR ?? (demo ? 'optional' : 'required');
  if (secondFactor !== 'required' && secondFactor !== 'optional') throw new Error(`SOUBEH_SECOND_FACTOR is "required" or "optional", not "${secondFactor}".`);
  return { port, host: env.HOST ?? '127.0.0.1', dataDir: path.resolve(env.DATA_DIR ?? 'data'), databaseUrl: env.DATABASE_URL || undefined, demo, secondFactor };
}
