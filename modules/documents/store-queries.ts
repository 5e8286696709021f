// Sealed files in the database, piece by piece. Each piece is its own short transaction: a slow line holds no connection.
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { newDataKey, openPiece, pieces, sealPiece, unwrap, wrap } from '#platform/files/sealing.ts';

/** Runs work in a transaction of its own. */
export type InTransaction = <T>(work: (db: Db) => Promise<T>) => Promise<T>;
export type Stored = { id: string; size: number; sha256: string };

/** Seals a stream into a new file that nobody sees until it is finished. A job says whose it is; a request has it from its session. */
export async function store(within: InTransaction, secretKey: Buffer, source: AsyncIterable<Uint8Array>, of?: { organisationId: string; authorId: string }): Promise<Stored> {
  const id = randomUUID(), dataKey = newDataKey(), hash = createHash('sha256');
  let size = 0;
  const wrapped = wrap(secretKey, dataKey, id);
  await within((db) => of ? sql`insert into documents.sealed (id, wrapped_key, complete, organisation_id, author_id) values (${id}, ${wrapped}, true, ${of.organisationId}, ${of.authorId})`.execute(db)
    : sql`insert into documents.sealed (id, wrapped_key) values (${id}, ${wrapped})`.execute(db));
  try {
    for await (const { number, last, bytes } of pieces(source)) {
      hash.update(bytes);
      size += bytes.length;
      const sealed = sealPiece(dataKey, number, last, bytes);
      await within((db) => sql`insert into documents.chunk (sealed_id, number, bytes) values (${id}, ${number}, ${sealed})`.execute(db));
    }
  } catch (error) {
    await within((db) => discard(db, id)).catch(() => undefined);
    throw error;
  }
  return { id, size, sha256: hash.digest('hex') };
}
/** Gives up a file that was not finished. */
export const discard = (db: Db, id: string) => sql`delete from documents.sealed where id = ${id} and not complete`.execute(db);
export const complete = (db: Db, id: string) => sql`select documents.complete_sealed(${id})`.execute(db);
/** What broken uploads of mine left behind. */
export const sweepBroken = (db: Db) => sql`delete from documents.sealed where author_id = (select access.my_membership()) and not complete and created_at < now() - interval '1 day'`.execute(db);

/** The content of a sealed file, a piece at a time, as the caller may see it at that moment: a withdrawal stops it half-way. */
export async function* read(within: InTransaction, secretKey: Buffer, id: string): AsyncGenerator<Buffer> {
  let dataKey: Buffer | undefined;
  for (let number = 0, last = false; !last; number++) {
    const found = await within(async (db) => (await sql<{ key: Uint8Array; bytes: Uint8Array; last: boolean }>`
      select s.wrapped_key as key, c.bytes, not exists (select from documents.chunk n where n.sealed_id = c.sealed_id and n.number = c.number + 1) as last
        from documents.chunk c join documents.sealed s on s.id = c.sealed_id where c.sealed_id = ${id} and c.number = ${number}`.execute(db)).rows[0]);
    if (!found) throw new Error('a piece of a sealed file is not within reach');
    dataKey ??= unwrap(secretKey, found.key, id);
    last = found.last;
    yield openPiece(dataKey, number, last, found.bytes);
  }
}
/** The whole content at once: only to be checked. */
export async function readWhole(within: InTransaction, secretKey: Buffer, id: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of read(within, secretKey, id)) parts.push(part);
  return Buffer.concat(parts);
}
