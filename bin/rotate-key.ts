// `npm run rotate-key`: the installation's key is replaced. Files keep their own keys, only these are wrapped anew; second-factor secrets are sealed anew.
// The server has to be stopped meanwhile, and started with the new key afterwards. All or nothing.
import pg from 'pg';
import { seal, unseal } from '#modules/access/session/secrets.ts';
import { unwrap, wrap } from '#platform/files/sealing.ts';
import { fail, isMain, onInstallation } from './common.ts';

/** @returns how many wrapped keys and secrets were changed. Throws, changing nothing, when the old key does not open one of them. */
export async function rotate(adminUrl: string, old: Buffer, next: Buffer): Promise<{ files: number; secrets: number }> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try {
    await db.query('begin');
    const { rows: files } = await db.query<{ id: string; key: Buffer }>('select id, wrapped_key as key from documents.sealed for update');
    for (const { id, key } of files) await db.query('update documents.sealed set wrapped_key = $2 where id = $1', [id, wrap(next, unwrap(old, key, id), id)]);
    const { rows: secrets } = await db.query<{ id: string; secret: Buffer | null; waiting: Buffer | null }>('select id, totp_secret as secret, totp_next as waiting from access.account where totp_secret is not null or totp_next is not null for update');
    const anew = (sealed: Buffer | null) => sealed && seal(next, unseal(old, sealed));
    for (const { id, secret, waiting } of secrets) await db.query('update access.account set totp_secret = $2, totp_next = $3 where id = $1', [id, anew(secret), anew(waiting)]);
    // Only hashes under the old key are known of these: people print new ones.
    await db.query('delete from access.backup_code');
    await db.query('delete from access.oidc_flow');
    await db.query('commit');
    return { files: files.length, secrets: secrets.length };
  } catch (error) {
    await db.query('rollback');
    throw error;
  } finally { await db.end(); }
}

async function main(): Promise<void> {
  const { SOUBEH_OLD_KEY: old, SOUBEH_SECRET_KEY: next } = process.env, digits = /^[0-9a-f]{64}$/i;
  if (!digits.test(old ?? '') || !digits.test(next ?? '')) throw new Error('Stop the server, then: SOUBEH_OLD_KEY=<64 digits> SOUBEH_SECRET_KEY=<64 new digits> npm run rotate-key. The old key is SOUBEH_SECRET_KEY as it was, or the content of sealing.key in DATA_DIR.');
  const { files, secrets } = await onInstallation((adminUrl) => rotate(adminUrl, Buffer.from(old!, 'hex'), Buffer.from(next!, 'hex')));
  console.log(`${files} files and ${secrets} second factors are under the new key; backup codes on paper end. Start the server with it (SOUBEH_SECRET_KEY, or in sealing.key) and keep the old one as long as backups made under it.`);
}

if (isMain(import.meta.url)) await main().catch(fail);
