// What is written but not saved yet, kept in this device per account, so that a call, a lock or a closed tab loses nothing.
const prefix = 'draft:';
const at = (owner: string, key: string) => `${prefix}${owner}:${key}`;
const week = 7 * 86_400_000;

type Kept = { at: number; values: Record<string, unknown> };
// Private windows and full disks refuse storage; writing must go on without it.
const quietly = <T>(work: () => T): T | undefined => { try { return work(); } catch { return undefined; } };
const kept = (name: string) => quietly(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null) ?? undefined;
const names = (start: string) => quietly(() => Object.keys(localStorage).filter((name) => name.startsWith(start))) ?? [];

export const readDraft = (owner: string, key: string) => kept(at(owner, key))?.values;
export const writeDraft = (owner: string, key: string, values: Record<string, unknown>) => quietly(() => localStorage.setItem(at(owner, key), JSON.stringify({ at: Date.now(), values } satisfies Kept)));
export const dropDraft = (owner: string, key: string) => quietly(() => localStorage.removeItem(at(owner, key)));

/** How many drafts of this account lie in the device: signing out has to ask. */
export const countDrafts = (owner: string) => names(at(owner, '')).length;
/** Removes the account's drafts from a device it signs out of. */
export const dropDrafts = (owner: string) => { for (const name of names(at(owner, ''))) localStorage.removeItem(name); };
/** Drafts nobody returned to in a week are removed: a device is no archive of clients' matters. */
export const dropOldDrafts = (now = Date.now()) => { for (const name of names(prefix)) if (now - (kept(name)?.at ?? 0) > week) localStorage.removeItem(name); };
