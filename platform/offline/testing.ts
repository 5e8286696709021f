// A device for tests: storage in memory, a clock that is set by hand, cheap key derivation.
import 'fake-indexeddb/auto';
import { closeStore, clearStore } from './store.ts';
import { makeOutbox } from './outbox.ts';
import { makeVault } from './vault.ts';

export const passphrase = 'modrá vrána letí domů';
/** Everything that lies in IndexedDB, as one would find it by reading the disk. */
export async function dump(name = 'soubeh'): Promise<string> {
  const open = await new Promise<IDBDatabase>((resolve, reject) => { const ask = indexedDB.open(name); ask.onsuccess = () => resolve(ask.result); ask.onerror = () => reject(new Error('no database')); });
  const text = (value: unknown): string => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value instanceof Uint8Array ? value : undefined;
    if (bytes) return `${new TextDecoder('utf-8', { fatal: false }).decode(bytes)} ${Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')}`;
    return value && typeof value === 'object' ? Object.entries(value).map(([key, inner]) => `${key}=${text(inner)}`).join('\n') : String(value);
  };
  const all = await Promise.all([...open.objectStoreNames].map((name) => new Promise<string>((resolve) => { const ask = open.transaction(name).objectStore(name).getAll(); ask.onsuccess = () => resolve(text(ask.result)); })));
  open.close();
  return all.join('\n');
}

/** `reload` is what a closed and opened tab does: nothing stays but the storage. */
export async function makeDevice(start = Date.parse('2026-11-25T07:00:00Z')) {
  await clearStore();
  let clock = start, made = 0;
  const now = () => clock;
  const open = async () => {
    const vault = makeVault({ now, cost: { memory: 64, passes: 1 } });
    await vault.start();
    return { vault, outbox: makeOutbox(vault, { now, newId: () => `row-${String(++made).padStart(4, '0')}` }) };
  };
  const device = { ...await open(), now, pass: (ms: number) => { clock += ms; }, async reload() { await closeStore(); Object.assign(device, await open()); } };
  return device;
}
export type Device = Awaited<ReturnType<typeof makeDevice>>;
