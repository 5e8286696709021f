// Texts not finished yet, in the vault instead of open storage. A locked vault takes them too; what was left before is back once it opens.
import type { DraftStore } from '#platform/forms/drafts.ts';
import type { Vault } from './vault.ts';

type Values = Record<string, unknown>;
type Draft = { owner: string; key: string; values: Values };
/** Milliseconds without a keystroke after which it is written down. */
const calm = 300;

export function makeDrafts(vault: Vault, { now = Date.now } = {}): DraftStore & { load(): Promise<void>; flush(): Promise<void>; close(): void; clear(): void } {
  const known = new Map<string, Draft & { row: string; at: number }>(), dirty = new Map<string, ReturnType<typeof setTimeout>>();
  let unread = 0;
  const at = (owner: string, key: string) => `${owner}:${key}`;
  async function writeDown(name: string): Promise<void> {
    clearTimeout(dirty.get(name));
    dirty.delete(name);
    const draft = known.get(name);
    if (draft) await vault.put('draft', draft.row, { owner: draft.owner, key: draft.key, values: draft.values } satisfies Draft, { at: draft.at, unsent: false }).catch(() => {});
  }
  function forget(name: string): void {
    const draft = known.get(name);
    clearTimeout(dirty.get(name));
    dirty.delete(name);
    known.delete(name);
    if (draft) void vault.drop(draft.row);
  }
  return {
    read: (owner, key) => known.get(at(owner, key))?.values,
    write(owner, key, values) {
      const name = at(owner, key);
      known.set(name, { owner, key, values, at: now(), row: known.get(name)?.row ?? crypto.randomUUID() });
      clearTimeout(dirty.get(name));
      dirty.set(name, setTimeout(() => void writeDown(name), calm));
    },
    drop: (owner, key) => forget(at(owner, key)),
    count: (owner) => [...known.values()].filter((draft) => draft.owner === owner).length + unread,
    dropAll(owner) { for (const [name, draft] of known) if (draft.owner === owner) forget(name); },
    /** After unlocking: the newest of each; what this page has written since stays. */
    async load() {
      unread = vault.state().open ? 0 : await vault.count('draft');
      if (unread || !vault.state().open) return;
      for (const { row, at: written, value } of (await vault.read<Draft>('draft')).toReversed()) {
        const name = at(value.owner, value.key), mine = known.get(name);
        if (!mine) known.set(name, { ...value, row, at: written });
        else if (mine.row !== row) await vault.drop(row);
      }
    },
    async flush() { await Promise.all([...dirty.keys()].map(writeDown)); },
    close() { unread += known.size; for (const name of [...dirty.keys()]) void writeDown(name); known.clear(); },
    clear() { for (const timer of dirty.values()) clearTimeout(timer); dirty.clear(); known.clear(); unread = 0; },
  };
}
