// What waits for the server. Each item is what `call` would have sent; it keeps its id, so that sending it twice makes one record.
import type { Problem } from '#platform/http/contract.ts';
import type { Vault } from './vault.ts';

export type ItemState = 'waiting' | 'refused' | 'conflict' | 'saved';
export type Item = {
  /** Row in the device, and the key of a change without an id of its own. */
  id: string; at: number; /** For which organisation of mine it was written. */ membershipId: string;
  method: string; path: string; params: Record<string, string>; body: Record<string, unknown>; version?: number; creates: boolean;
  state: ItemState; problem?: Problem; savedAt?: number;
};
/** What became of one attempt; `later`: the server failed over this one and may not fail over the next. */
export type Answer = { kind: 'saved' } | { kind: 'away' } | { kind: 'later' } | { kind: 'signedOut' } | { kind: 'refused' | 'conflict'; problem: Problem };
/** How a round ended: everything tried, no answer came, or nobody is signed in. */
export type Round = 'done' | 'away' | 'signedOut';

const savedFor = 86_400_000;

/** Ids that come into being with an item. */
export function madeBy({ creates, body }: Pick<Item, 'creates' | 'body'>): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) if (key === 'id' && typeof inner === 'string') found.push(inner); else look(inner);
  };
  if (creates) look(body);
  return found;
}
/** It speaks of something that an earlier one makes: it waits for it. */
export function waitsFor(item: Item, earlier: Item): boolean {
  const text = JSON.stringify([item.params, item.body]);
  return earlier.state !== 'saved' && earlier.id !== item.id && madeBy(earlier).some((id) => text.includes(id));
}

export function makeOutbox(vault: Vault, { now = Date.now, newId }: { now?: () => number; newId: () => string }) {
  let items: Item[] = [], sending: string | undefined, unread = 0;
  const listeners = new Set<() => void>();
  let shown = { items, sending, unread, unsent: 0 };
  const changed = () => { shown = { items, sending, unread, unsent: items.filter(({ state }) => state !== 'saved').length + unread }; for (const listener of listeners) listener(); };
  const write = (item: Item) => vault.put('outbox', item.id, item, { at: item.at, unsent: item.state !== 'saved' });
  async function replace(item: Item): Promise<void> {
    await write(item);
    items = items.map((one) => (one.id === item.id ? item : one));
    changed();
  }
  const find = (id: string) => items.find((one) => one.id === id);
  const inOrder = (a: Item, b: Item) => a.at - b.at || (a.id < b.id ? -1 : 1);

  return {
    subscribe(listener: () => void) { listeners.add(listener); return () => { listeners.delete(listener); }; },
    /** `unread`: waiting ones of a locked vault, of which only the number is known. */
    state: () => shown,
    /** Reads the device again: after unlocking, and when another tab has written. Saved ones of yesterday go. */
    async load(): Promise<void> {
      if (!vault.state().open) {
        const mine = new Set(items.filter(({ state }) => state !== 'saved').map(({ id }) => id));
        unread = Math.max(0, await vault.count('outbox') - mine.size);
        return changed();
      }
      const rows = await vault.read<Item>('outbox');
      const old = rows.filter(({ value }) => value.state === 'saved' && (value.savedAt ?? 0) < now() - savedFor);
      for (const { row } of old) await vault.drop(row);
      items = rows.filter((row) => !old.includes(row)).map(({ value }) => value).toSorted(inOrder);
      unread = 0;
      changed();
    },
    /** What was readable is readable no more; how many wait is still known. */
    close(): void { unread += items.filter(({ state }) => state !== 'saved').length; items = []; changed(); },
    clear(): void { items = []; unread = 0; changed(); },
    async add(given: Pick<Item, 'membershipId' | 'method' | 'path' | 'params' | 'body' | 'version' | 'creates'>, key = newId()): Promise<void> {
      // The same record again (a second click, a form sent anew) takes the place of the first.
      const before = given.creates ? items.find((one) => one.state !== 'saved' && one.creates && one.path === given.path && one.body['id'] === given.body['id']) : undefined;
      if (before) { const { problem: _, ...rest } = before; return replace({ ...rest, ...given, state: 'waiting' }); }
      // So is the same change over the same version written once more; under a new key, because an answer to the first may have been lost on its way.
      const earlier = given.creates || given.version === undefined ? undefined : items.find((one) => one.state !== 'saved' && one.id !== sending && !one.creates && one.method === given.method && one.path === given.path && one.version === given.version && JSON.stringify(one.params) === JSON.stringify(given.params));
      if (earlier) {
        const { problem: _, ...rest } = earlier, item: Item = { ...rest, ...given, id: key, state: 'waiting' };
        await write(item);
        await vault.drop(earlier.id);
        items = items.map((one) => (one.id === earlier.id ? item : one));
        return changed();
      }
      const item: Item = { ...given, id: key, at: Math.max(now(), (items.at(-1)?.at ?? 0) + 1), state: 'waiting' };
      await write(item);
      items = [...items, item].toSorted(inOrder);
      changed();
    },
    /** Sends it again, with other words when given, or over the version that stands there now. */
    async again(id: string, { body, version }: { body?: Record<string, unknown>; version?: number } = {}): Promise<void> {
      const item = find(id);
      if (!item || item.state === 'saved') return;
      const { problem: _, ...rest } = item;
      await replace({ ...rest, ...(body && { body }), ...(version !== undefined && { version }), state: 'waiting' });
    },
    /** Only by the hand of the one who wrote it. */
    async drop(id: string): Promise<void> {
      await vault.drop(id);
      items = items.filter((one) => one.id !== id);
      changed();
    },
    /** One round over everything that waits, in the order in which it was written; stops when no answer comes. One that the server cannot take holds up only what speaks of it. */
    async send(membershipId: string, post: (item: Item) => Promise<Answer>): Promise<Round> {
      let failed = false;
      for (const { id } of [...items]) {
        const item = find(id);
        if (!item || item.state !== 'waiting' || item.membershipId !== membershipId) continue;
        if (items.some((earlier) => earlier.at < item.at && waitsFor(item, earlier))) continue;
        sending = id;
        changed();
        try {
          const answer = await post(item);
          // Corrected or dropped while it was on its way: what is here now counts.
          const latest = find(id);
          if (answer.kind === 'away' || answer.kind === 'signedOut') return answer.kind;
          if (answer.kind === 'later') failed = true;
          else if (latest === item) await replace(answer.kind === 'saved' ? { ...item, state: 'saved', savedAt: now() } : { ...item, state: answer.kind, problem: answer.problem });
        } finally { sending = undefined; changed(); }
      }
      return failed ? 'away' : 'done';
    },
  };
}
export type Outbox = ReturnType<typeof makeOutbox>;
