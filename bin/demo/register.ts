// The town office keeps the register of providers: a small made-up file, read and confirmed today. It is written beside the requests, by the server that starts next.
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { imports, register } from '#modules/directory/register/contract.ts';
import { fileOf, madeUpItem } from '#modules/directory/register/testing.ts';
import { address, newId } from '#platform/http/client.ts';
import { memberOf } from './roster.ts';

/** Not told by the stage: rows of a file have no past. */
export async function registerTakenOver(app: FastifyInstance, db: pg.Client): Promise<void> {
  const { account, membership } = memberOf('roman', 'urad'), secret = randomBytes(32).toString('base64url'), importId = newId(), cookie = `soubeh_session=${secret}`;
  await db.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '10 minutes')`, [createHash('sha256').update(secret).digest(), account, membership]);
  const file = fileOf([...Array.from({ length: 24 }, (_, n) => madeUpItem(n, 3)), { ...madeUpItem(24, 3), poskytovatel: { nazev: 'Překlep v čísle, z. s.', ico: '12345678' } }]);
  const read = await app.inject({ method: 'PUT', url: address(register.read, { params: { importId } }), headers: { cookie, 'content-type': 'application/octet-stream' }, payload: file });
  const confirmed = await app.inject({ method: 'POST', url: address(imports.confirm, { params: { importId } }), headers: { cookie } });
  if (read.statusCode >= 400 || confirmed.statusCode >= 400) throw new Error(`Demo: the register: ${read.statusCode} ${confirmed.statusCode} ${read.body}`);
  await db.query('delete from access.session where membership_id = $1', [membership]);
}
