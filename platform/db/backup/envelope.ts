// The sealed file a backup lies in: AES-256-GCM under a key made of a passphrase by scrypt. Nothing of it is used before its tag was verified.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const mark = Buffer.from('SOUBEH-BACKUP-1\n'), saltBytes = 16, ivBytes = 12, tagBytes = 16, headBytes = mark.length + saltBytes + ivBytes;
const keyOf = (passphrase: string, salt: Buffer) => scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });

/** Seals what flows through; the head is written first and the tag last. */
export function sealing(passphrase: string): Transform {
  const salt = randomBytes(saltBytes), iv = randomBytes(ivBytes);
  const head = Buffer.concat([mark, salt, iv]);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv).setAAD(head);
  const stream = new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) { done(null, cipher.update(chunk)); },
    flush(done: TransformCallback) { this.push(cipher.final()); done(null, cipher.getAuthTag()); },
  });
  stream.push(head);
  return stream;
}

/** Is this a sealed backup? (Otherwise it may be a plain one.) */
export async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file);
  try { return (await handle.read(Buffer.alloc(mark.length), 0, mark.length, 0)).buffer.equals(mark); } finally { await handle.close(); }
}

/** Opens a sealed file into another one. Throws a sentence when the passphrase is another one or the file is damaged; `to` is then to be thrown away. */
export async function unseal(file: string, to: string, passphrase: string): Promise<void> {
  const { size } = await stat(file);
  if (size < headBytes + tagBytes) throw new Error('The backup is incomplete.');
  const head = Buffer.alloc(headBytes), tag = Buffer.alloc(tagBytes), handle = await open(file);
  try {
    await handle.read(head, 0, headBytes, 0);
    await handle.read(tag, 0, tagBytes, size - tagBytes);
  } finally { await handle.close(); }
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, head.subarray(mark.length, mark.length + saltBytes)), head.subarray(mark.length + saltBytes)).setAAD(head).setAuthTag(tag);
  await pipeline(createReadStream(file, { start: headBytes, end: size - tagBytes - 1 }), decipher, createWriteStream(to, { mode: 0o600 }))
    .catch((error: unknown) => { throw new Error('The backup does not open: another passphrase, or the file is damaged.', { cause: error }); });
}
