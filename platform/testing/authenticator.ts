// A passkey in software, for tests over HTTP: makes a key and signs what the browser would have signed.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Options = { challenge: string; rp?: { id?: string }; rpId?: string };
/** What differs from a well-behaved device. */
export type Deviation = { origin?: string; rpId?: string; userVerified?: boolean; challenge?: string; counter?: number; type?: string };
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

export function softwarePasskey(origin = 'http://localhost') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }), id = randomBytes(24);
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  let counter = 0;
  const clientData = (type: string, { challenge }: Options, less: Deviation) => Buffer.from(JSON.stringify({ type: less.type ?? type, challenge: less.challenge ?? challenge, origin: less.origin ?? origin, crossOrigin: false }));
  const authenticatorData = (rpId: string, less: Deviation, attested?: Buffer) => {
    const flags = 0x01 | (less.userVerified === false ? 0 : 0x04) | (attested ? 0x40 : 0), count = Buffer.alloc(4);
    count.writeUInt32BE(less.counter ?? counter);
    return Buffer.concat([sha256(less.rpId ?? rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  };
  const shell = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const };
  return {
    id: shell.id,
    /** What `startRegistration` would give. */
    register(options: Options, less: Deviation = {}) {
      const cose = Buffer.from(isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]) as never));
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const attestation = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authenticatorData(options.rp?.id ?? 'localhost', less, attested))]]) as never);
      return { ...shell, response: { clientDataJSON: clientData('webauthn.create', options, less).toString('base64url'), attestationObject: Buffer.from(attestation).toString('base64url'), transports: ['internal'] } };
    },
    /** What `startAuthentication` would give; each counts one more. */
    sign(options: Options, less: Deviation = {}) {
      counter += 1;
      const client = clientData('webauthn.get', options, less), data = authenticatorData(options.rpId ?? 'localhost', less);
      const signature = createSign('sha256').update(Buffer.concat([data, sha256(client)])).sign(privateKey);
      return { ...shell, response: { clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url'), userHandle: null } };
    },
  };
}
