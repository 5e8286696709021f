// Sealing of files at rest: a fresh data key for each, wrapped by a key derived from the installation's, content in pieces.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of content in one piece. The last one may be shorter; an empty file has one empty piece. */
export const pieceSize = 256 * 1024;
const tagSize = 16;

/** The key that wraps data keys: derived, so that the same secret never encrypts two kinds of things. */
const wrappingKey = (secretKey: Buffer) => Buffer.from(hkdfSync('sha256', secretKey, Buffer.alloc(0), 'soubeh:files:1', 32));

export const newDataKey = (): Buffer => randomBytes(32);

/** Wraps the data key of one file; bound to its id, so that a wrapped key moved to another row opens nothing. */
export function wrap(secretKey: Buffer, dataKey: Buffer, id: string): Buffer {
  const nonce = randomBytes(12), cipher = createCipheriv('aes-256-gcm', wrappingKey(secretKey), nonce);
  cipher.setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}
/** Throws when the installation's key or the row is another one. */
export function unwrap(secretKey: Buffer, wrapped: Uint8Array, id: string): Buffer {
  const bytes = Buffer.from(wrapped), decipher = createDecipheriv('aes-256-gcm', wrappingKey(secretKey), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

// The nonce is the place of the piece and whether it is the last: unique under a key that seals one file, and a piece put elsewhere does not open.
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 4);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
export function sealPiece(dataKey: Buffer, number: number, last: boolean, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonceOf(number, last));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}
/** Throws when the piece was changed, moved, or is not the last one of a file that was cut. */
export function openPiece(dataKey: Buffer, number: number, last: boolean, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength), decipher = createDecipheriv('aes-256-gcm', dataKey, nonceOf(number, last));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagSize));
  return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagSize)), decipher.final()]);
}

/** Any stream of bytes as pieces, with whether each is the last. Holds two pieces at most. */
export async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ number: number; last: boolean; bytes: Buffer }> {
  let waiting: Buffer[] = [], length = 0, number = 0;
  for await (const part of source) {
    waiting.push(Buffer.from(part));
    length += part.byteLength;
    // A full piece goes on only when more follows: the last one has to be known.
    while (length > pieceSize) {
      const all = Buffer.concat(waiting);
      yield { number: number++, last: false, bytes: all.subarray(0, pieceSize) };
      waiting = [all.subarray(pieceSize)];
      length = all.length - pieceSize;
    }
  }
  yield { number, last: true, bytes: Buffer.concat(waiting) };
}
