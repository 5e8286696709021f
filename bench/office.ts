// One office with one person in an empty database of its own: what is measured apart from the large network.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { loadReference } from '#platform/db/reference.ts';
import { newId } from '#platform/http/client.ts';

/** `name` is the folder of its data, made anew; `secret` is that of a session of its only member. */
export async function openOffice({ name, kind, role }: { name: string; kind: string; role: string }) {
  const dataDir = path.resolve(process.env.SOUBEH_BENCH_DIR ?? path.join(import.meta.dirname, '../.cache/bench'), name);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbedded({ dataDir: path.join(dataDir, 'postgres'), database: 'soubeh' });
  await migrate(server.url);
  await loadReference(server.url);
  const db = new pg.Client({ connectionString: server.url }), organisation = newId(), account = newId(), membership = newId(), secret = randomBytes(32).toString('base64url');
  await db.connect();
  await db.query(`insert into access.organisation (id, name, short_name, kind) values ($1, 'Kraj', 'Kraj', $2)`, [organisation, kind]);
  await db.query(`insert into access.account (id, email, name) values ($1, 'nekdo@kraj.example', 'Vedoucí')`, [account]);
  await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ($1, $2, $3, $4, 'other', '2020-01-01')`, [membership, account, organisation, role]);
  await db.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 day')`, [createHash('sha256').update(secret).digest(), account, membership]);
  return { dataDir, server, db, membership, secret };
}
