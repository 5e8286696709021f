// What is written but not saved yet, kept in this device per account, so that a call, a lock or a closed tab loses nothing.
const prefix = 'draft:';
const at = (owner: string, key: string) => `${prefix}${owner}:${key}`;
const week = 7 * 86_400_000;

type Kept = { at: number; values: Record<string, unknown> };
// Private windows and full disks refuse storage; writing must go on without it.
const quietly = <T>(work: () => T): T | undefined => { try { return work(); } catch { return undefined; } };
const kept = (name: string) => quietly(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null) ?? undefined;
const names = (start: string) => quietly(() => Object.keys(localStorage).filter((name) => name.startsWith(start))) ?? [];

/** Where drafts are kept: in the open storage of the device, or in its vault once there is one. */
export type DraftStore = {
  read(owner: string, key: string): Record<string, unknown> | undefined; write(owner: string, key: string, values: Record<string, unknown>): void; drop(owner: string, key: string): void;
  count(owner: string): number; dropAll(owner: string): void;
};
const open: DraftStore = {
  read: (owner, key) => kept(at(owner, key))?.values,
  write: (owner, key, values) => { quietly(() => localStorage.setItem(at(owner, key), JSON.stringify({ at: Date.now(), values } satisfies Kept))); },
  drop: (owner, key) => { quietly(() => localStorage.removeItem(at(owner, key))); },
  count: (owner) => names(at(owner, '')).length,
  dropAll: (owner) => { for (const name of names(at(owner, ''))) localStorage.removeItem(name); },
};
let store = open;
/** From now on drafts are kept there; those of the account move along. */
export function keepDraftsIn(other: DraftStore | undefined, owner?: string): void {
  store = other ?? open;
  if (!other || !owner) return;
  for (const name of names(at(owner, ''))) {
    const values = kept(name)?.values;
    if (values) other.write(owner, name.slice(at(owner, '').length), values);
    localStorage.removeItem(name);
  }
}

export const readDraft = (owner: string, key: string) => store.read(owner, key);
export const writeDraft = (owner: string, key: string, values: Record<string, unknown>) => store.write(owner, key, values);
export const dropDraft = (owner: string, key: string) => store.drop(owner, key);

/** How many drafts of this account lie in the device: signing out has to ask. */
export const countDrafts = (owner: string) => store.count(owner);
/** Removes the account's drafts from a device it signs out of. */
export const dropDrafts = (owner: string) => store.dropAll(owner);
/** Drafts nobody returned to in a week are removed: a device is no archive of clients' matters. */
export const dropOldDrafts = (now = Date.now()) => { for (const name of names(prefix)) if (now - (kept(name)?.at ?? 0) > week) localStorage.removeItem(name); };
