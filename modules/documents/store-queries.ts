// Sealed files in the database, a few pieces at a time. Each time is its own short transaction: a slow line holds no connection.
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { newDataKey, openPiece, pieces, sealPiece, unwrap, wrap } from '#platform/files/sealing.ts';

/** So many pieces go at once, two megabytes: asking who may see costs more than the pieces themselves. */
const atOnce = 8;

/** Runs work in a transaction of its own. */
export type InTransaction = <T>(work: (db: Db) => Promise<T>) => Promise<T>;
export type Stored = { id: string; size: number; sha256: string };

/** Seals a stream into a new file that nobody sees until it is finished. A job says whose it is; a request has it from its session. */
export async function store(within: InTransaction, secretKey: Buffer, source: AsyncIterable<Uint8Array>, of?: { organisationId: string; authorId: string }): Promise<Stored> {
  const id = randomUUID(), dataKey = newDataKey(), hash = createHash('sha256');
  let size = 0;
  const wrapped = wrap(secretKey, dataKey, id);
  await within((db) => of ? sql`insert into documents.sealed (id, wrapped_key, complete, organisation_id, author_id) values (${id}, ${wrapped}, false, ${of.organisationId}, ${of.authorId})`.execute(db)
    : sql`insert into documents.sealed (id, wrapped_key) values (${id}, ${wrapped})`.execute(db));
  let waiting: { number: number; sealed: Buffer }[] = [];
  const put = async () => {
    const now = waiting;
    waiting = [];
    await within((db) => sql`insert into documents.chunk (sealed_id, number, bytes) select ${id}, number, bytes from unnest(${now.map((piece) => piece.number)}::int[], ${now.map((piece) => piece.sealed)}::bytea[]) as p (number, bytes)`.execute(db));
  };
  try {
    for await (const { number, last, bytes } of pieces(source)) {
      hash.update(bytes);
      size += bytes.length;
      waiting.push({ number, sealed: sealPiece(dataKey, number, last, bytes) });
      if (last || waiting.length >= atOnce) await put();
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

type Piece = { key: Uint8Array; bytes: Uint8Array };
/** Pieces of a sealed file from one number to another, as far as they are within reach. */
export type PiecesOf = (db: Db, id: string, first: number, last: number) => Promise<Piece[]>;
const piecesOf: PiecesOf = async (db, id, first, last) => (await sql<Piece>`select s.wrapped_key as key, c.bytes from documents.chunk c join documents.sealed s on s.id = c.sealed_id
      where c.sealed_id = ${id} and c.number between ${first} and ${last} order by c.number`.execute(db)).rows;
/** The content of a sealed file, a few pieces at a time, as the caller may see it at that moment: a withdrawal stops it half-way. */
export async function* read(within: InTransaction, secretKey: Buffer, id: string, find: PiecesOf = piecesOf): AsyncGenerator<Buffer> {
  let dataKey: Buffer | undefined;
  for (let from = 0, over = false; !over; from += atOnce) {
    // One more than is given out now tells whether the last of them is the last of all.
    const first = from, found = await within((db) => find(db, id, first, first + atOnce));
    if (!found[0]) throw new Error('a piece of a sealed file is not within reach');
    dataKey ??= unwrap(secretKey, found[0].key, id);
    over = found.length <= atOnce;
    for (const [at, piece] of found.slice(0, atOnce).entries()) yield openPiece(dataKey, from + at, over && at === found.length - 1, piece.bytes);
  }
}
/** The whole content at once: only to be checked. */
export async function readWhole(within: InTransaction, secretKey: Buffer, id: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of read(within, secretKey, id)) parts.push(part);
  return Buffer.concat(parts);
}
