// Sealing of what lies in a device. Two ways: with the data key (what was taken along), and to a public key (what is written: it can be
// put in while the vault is locked, and read only when it is open). AES-256-GCM; the row's id is bound in, so that rows cannot be exchanged.
type Bytes = Uint8Array<ArrayBuffer>;
export type Sealed = { iv: Bytes; text: ArrayBuffer; /** Half of the one-time pair, when sealed to the public key. */ once?: ArrayBuffer };

const encode = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Length tells little: everything is filled up to the next half kilobyte. JSON does not mind spaces. */
const filled = (value: unknown): Bytes => { const json = encode(JSON.stringify(value)), whole = new Uint8Array(Math.ceil((json.length + 1) / 512) * 512).fill(32); whole.set(json); return whole; };
const read = <T>(bytes: ArrayBuffer): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

export async function sealWith(key: CryptoKey, id: string, value: unknown): Promise<Sealed> {
  const iv = random(12);
  return { iv, text: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encode(id) }, key, filled(value)) };
}
/** Throws when the key, the id or a single bit is another one. */
export const openWith = async <T>(key: CryptoKey, id: string, { iv, text }: Sealed): Promise<T> =>
  read<T>(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: encode(id) }, key, text));

async function agreed(privateKey: CryptoKey, publicKey: CryptoKey, once: ArrayBuffer): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: once, info: encode('soubeh box') }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
export async function sealTo(publicKey: CryptoKey, id: string, value: unknown): Promise<Sealed> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']), once = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { ...await sealWith(await agreed(pair.privateKey, publicKey, once), id, value), once };
}
export async function openFrom<T>(privateKey: CryptoKey, id: string, sealed: Sealed): Promise<T> {
  const from = await crypto.subtle.importKey('raw', sealed.once!, curve, false, []);
  return openWith<T>(await agreed(privateKey, from, sealed.once!), id, sealed);
}

export const readPublic = (raw: ArrayBuffer) => crypto.subtle.importKey('raw', raw, curve, false, []);
/** The pair of a vault: the public half in the open, the private half sealed with the data key. */
export async function makePair(dataKey: CryptoKey): Promise<{ publicKey: ArrayBuffer; privateKey: Sealed }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  return { publicKey: await crypto.subtle.exportKey('raw', pair.publicKey), privateKey: await sealWith(dataKey, 'pair', await crypto.subtle.exportKey('jwk', pair.privateKey)) };
}
export async function readPrivate(dataKey: CryptoKey, sealed: Sealed): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', await openWith<JsonWebKey>(dataKey, 'pair', sealed), curve, false, ['deriveBits']);
}

/** The data key as it lies in the device, wrapped by the key of one way in. */
export type Wrapped = { iv: Bytes; key: ArrayBuffer };
export const makeDataKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
export async function wrap(dataKey: CryptoKey, by: CryptoKey): Promise<Wrapped> { const iv = random(12); return { iv, key: await crypto.subtle.wrapKey('raw', dataKey, by, { name: 'AES-GCM', iv }) }; }
/** Cannot be exported again, unless another way in is being made. Throws when it is the wrong key. */
export const unwrap = ({ iv, key }: Wrapped, by: CryptoKey, extractable = false) =>
  crypto.subtle.unwrapKey('raw', key, by, { name: 'AES-GCM', iv }, { name: 'AES-GCM', length: 256 }, extractable, ['encrypt', 'decrypt']);

export type Cost = { /** KiB. */ memory: number; passes: number };
/** A third of a second on a phone of today. */
export const usualCost: Cost = { memory: 65_536, passes: 3 };
export const makeSalt = (): Bytes => random(16);
const wrapping = (raw: Bytes) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
/** Argon2id; its code is loaded only here. */
export async function keyOfPassphrase(passphrase: string, salt: Uint8Array, { memory, passes }: Cost): Promise<CryptoKey> {
  const { argon2id } = await import('hash-wasm');
  return wrapping(await argon2id({ password: passphrase.normalize('NFC'), salt, parallelism: 1, iterations: passes, memorySize: memory, hashLength: 32, outputType: 'binary' }) as Bytes);
}
/** What the authenticator gives is random already: no stretching, only another purpose. */
export async function keyOfPasskey(secret: ArrayBuffer): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return wrapping(new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encode('soubeh vault') }, base, 256)));
}
