// Taking in the bytes of a document: sealed as they come, looked at when they are all here, seen by others only then.
import { createHash } from 'node:crypto';
import { inspect } from '#platform/files/inspect.ts';
import { refusals, type Refused } from '#platform/files/types.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import * as q from './queries.ts';
import { complete, discard, readWhole, store, sweepBroken, type InTransaction } from './store-queries.ts';

export type Taken = { id: string; mediaType: string; size: number; sha256: string };
const refused = (why: Refused) => new Refusal('invalid', { fields: { file: refusals[why] } });

/** Files are held whole only while they are looked at, and so many at once: forty megabytes, however many people send. */
const atOnce = 2;
let looking = 0;
const queue: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (looking >= atOnce) await new Promise<void>((resolve) => queue.push(resolve)); else looking++;
  try { return await work(); } finally { const next = queue.shift(); if (next) next(); else looking--; }
}

/** The first result, when exactly the same bytes came before under this id. */
async function again(document: q.Found, bytes: AsyncIterable<Uint8Array>): Promise<Taken> {
  const hash = createHash('sha256');
  for await (const part of bytes) hash.update(part);
  if (hash.digest('hex') !== document.sentSha256) throw new Refusal('id_used');
  return { id: document.id, mediaType: document.mediaType, size: document.size!, sha256: document.sha256 };
}

/** Takes the bytes of a waiting document of mine. Throws a refusal with a sentence; then nothing is left behind and they may be sent again. */
export async function takeIn(within: InTransaction, secretKey: Buffer, documentId: string, bytes: AsyncIterable<Uint8Array>): Promise<Taken> {
  const document = await within(async (db) => {
    await sweepBroken(db);
    return q.find(db, documentId);
  });
  if (!document?.mine || document.state === 'removed') throw notFound();
  if (document.state === 'ready') return again(document, bytes);
  const sent = await store(within, secretKey, bytes);
  const used = new Set([sent.id]);
  try {
    if (sent.size === 0) throw refused('empty');
    if (sent.size !== document.declaredSize) throw refused('cut');
    const { kept, mediaType } = await inTurn(async () => {
      const whole = await readWhole(within, secretKey, sent.id), found = await inspect(whole, document.extension);
      if (typeof found === 'string') throw refused(found);
      if (found.bytes.equals(whole)) return { kept: sent, mediaType: found.mediaType };
      const again = await store(within, secretKey, (async function* () { yield found.bytes; })());
      used.add(again.id);
      return { kept: again, mediaType: found.mediaType };
    });
    const done = await within(async (db) => {
      await complete(db, kept.id);
      const { id: sealedId, size, sha256 } = kept;
      if (!await q.finish(db, documentId, { sealedId, mediaType, size, sha256, sentSha256: sent.sha256 })) throw new Refusal('busy');
      return { id: documentId, mediaType, size, sha256 };
    });
    used.delete(kept.id);
    return done;
  } finally {
    for (const id of used) await within((db) => discard(db, id)).catch(() => undefined);
  }
}
