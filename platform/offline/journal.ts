// What is written and has not reached the server yet, where there need not be a vault: sealed in the device under a key that only the server gives
// out, to the session of the account. Who holds the device without a session reads nothing; whoever signs in again goes on where it was left.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { openWith, sealWith, type Sealed } from './crypto.ts';

type Row = Sealed & { id: string; owner: string; at: number };
interface Shape extends DBSchema { rows: { key: string; value: Row; indexes: { owner: string } } }
const week = 7 * 86_400_000;

let opened: Promise<IDBPDatabase<Shape>> | undefined;
const db = () => opened ??= openDB<Shape>('soubeh-journal', 1, {
  upgrade(made) { made.createObjectStore('rows', { keyPath: 'id' }).createIndex('owner', 'owner'); },
  terminated() { opened = undefined; },
});
/** For tests: the next use opens anew, as after a reload. */
export async function closeJournal(): Promise<void> { (await opened)?.close(); opened = undefined; }

export type Journal = {
  /** Seals it under its id; what is put again takes the place of the former. Ids tell nothing. */
  put(id: string, value: unknown): Promise<void>;
  drop(id: string): Promise<void>;
  /** Everything of the account that can be opened, oldest first. What lies here for a week is given up: a device is no archive. */
  read<T>(): Promise<{ id: string; value: T }[]>;
};
/** `key`: 32 bytes as base64url. Cannot be taken out of memory again. */
export async function openJournal(owner: string, key: string, now = Date.now): Promise<Journal> {
  const raw = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const sealing = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']), bound = (id: string) => `${owner}:${id}`;
  return {
    async put(id, value) { await (await db()).put('rows', { id, owner, at: now(), ...await sealWith(sealing, bound(id), value) }); },
    async drop(id) { await (await db()).delete('rows', id); },
    async read<T>() {
      const rows = (await (await db()).getAllFromIndex('rows', 'owner', owner)).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), found: { id: string; value: T }[] = [];
      for (const row of rows) {
        if (now() - row.at > week) { await (await db()).delete('rows', row.id); continue; }
        const value = await openWith<T>(sealing, bound(row.id), row).catch(() => undefined);
        if (value !== undefined) found.push({ id: row.id, value });
      }
      return found;
    },
  };
}

let held: { owner: string; journal: Promise<Journal> } | undefined;
/** The journal of the account in this tab; its key is asked for once and lives as long as the page, as the words in it do. */
export function journalOf(owner: string, askKey: () => Promise<string>): Promise<Journal> {
  if (held?.owner !== owner) {
    const journal = askKey().then((key) => openJournal(owner, key));
    held = { owner, journal };
    journal.catch(() => { if (held?.journal === journal) held = undefined; });
  }
  return held!.journal;
}
