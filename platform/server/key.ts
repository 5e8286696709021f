// The key that seals second-factor secrets. It lives beside the database, never inside it.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 32 bytes from SOUBEH_SECRET_KEY (64 hex digits), or from `<dataDir>/sealing.key`, made at the first start. */
export function sealingKey(dataDir: string, given = process.env.SOUBEH_SECRET_KEY): Buffer {
  if (given) {
    if (!/^[0-9a-f]{64}$/i.test(given)) throw new Error('SOUBEH_SECRET_KEY has to be 64 hexadecimal digits.');
    return Buffer.from(given, 'hex');
  }
  const file = path.join(dataDir, 'sealing.key');
  mkdirSync(dataDir, { recursive: true });
  try { writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }); } catch (error) { if ((error as { code?: string }).code !== 'EEXIST') throw error; }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
