// Session secrets, passwords and sealed second-factor secrets.
import { hash, verify } from '@node-rs/argon2';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A 256-bit session secret for the cookie; the database keeps only `hashOf` it. */
export const newSecret = () => randomBytes(32).toString('base64url');
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Argon2id by OWASP's figures: 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
// An unknown address costs as much as a wrong password.
let decoy: Promise<string> | undefined;
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const matches = await verify(stored ?? await decoy, password).catch(() => false);
  return Boolean(stored) && matches;
}

/** AES-256-GCM: nonce, tag, text. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12), cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}
export function unseal(key: Buffer, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed), decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
