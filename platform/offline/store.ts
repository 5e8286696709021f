// What lies in IndexedDB: one row about the vault itself and sealed rows. Ids are random, nothing is told by them.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed, Wrapped, Cost } from './crypto.ts';

/** A way in. */
export type Door = ({ kind: 'passphrase'; salt: Uint8Array<ArrayBuffer>; cost: Cost } | { kind: 'passkey'; credential: ArrayBuffer; input: Uint8Array<ArrayBuffer> }) & { wrapped: Wrapped };
export type Meta = {
  id: 'vault'; /** Account whose vault it is. */ owner: string; doors: Door[]; publicKey: ArrayBuffer; privateKey: Sealed;
  /** Wrong passphrases since the last right one: counted before they are tried. */ failures: number;
  /** Milliseconds: last answer of the server, latest moment seen (a clock turned back gains nothing), end of what was taken along. */
  contactAt: number; seenAt: number; until: number | null; days: number;
};
/** bundle = taken along · outbox = to be sent · draft = not finished · right = to put down what could not be sent. */
export type Kind = 'bundle' | 'outbox' | 'draft' | 'right';
export type Row = Sealed & { id: string; kind: Kind; at: number; /** Waits for the server. */ unsent: boolean };
interface Shape extends DBSchema { meta: { key: string; value: Meta }; rows: { key: string; value: Row; indexes: { kind: Kind } } }

const name = 'soubeh';
let opened: Promise<IDBPDatabase<Shape>> | undefined;
const db = () => opened ??= openDB<Shape>(name, 1, {
  upgrade(made) { made.createObjectStore('meta', { keyPath: 'id' }); made.createObjectStore('rows', { keyPath: 'id' }).createIndex('kind', 'kind'); },
  terminated() { opened = undefined; },
});
/** For tests: the next use opens anew, as after a reload. */
export async function closeStore(): Promise<void> { (await opened)?.close(); opened = undefined; }

export const readMeta = async () => (await db()).get('meta', 'vault');
/** Reads and changes at once: two tabs never count the same attempt. Undefined when there is no vault. */
export async function changeMeta(change: (meta: Meta) => Partial<Meta>): Promise<Meta | undefined> {
  const tx = (await db()).transaction('meta', 'readwrite'), meta = await tx.store.get('vault');
  if (!meta) return undefined;
  const next = { ...meta, ...change(meta) };
  await tx.store.put(next);
  await tx.done;
  return next;
}
export const writeMeta = async (meta: Meta) => { await (await db()).put('meta', meta); };

export const readRows = async (kind: Kind) => (await (await db()).getAllFromIndex('rows', 'kind', kind)).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
export const writeRow = async (row: Row) => { await (await db()).put('rows', row); };
export const dropRow = async (id: string) => { await (await db()).delete('rows', id); };
export async function dropRows(kind: Kind): Promise<void> {
  const tx = (await db()).transaction('rows', 'readwrite');
  for (const key of await tx.store.index('kind').getAllKeys(kind)) await tx.store.delete(key);
  await tx.done;
}
/** One bundle at a time. */
export async function replaceBundle(row: Row): Promise<void> {
  const tx = (await db()).transaction('rows', 'readwrite');
  for (const key of await tx.store.index('kind').getAllKeys('bundle')) await tx.store.delete(key);
  await tx.store.put(row);
  await tx.done;
}
export async function clearStore(): Promise<void> {
  const tx = (await db()).transaction(['meta', 'rows'], 'readwrite');
  await Promise.all([tx.objectStore('meta').clear(), tx.objectStore('rows').clear(), tx.done]);
}
