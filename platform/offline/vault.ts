// The vault of a device: what was taken into the field and what is written there, readable only with a passphrase or a passkey.
// What was taken along goes away by time and when the session ends; what is written stays until it is sent, handed over, or all is wiped.
import * as c from './crypto.ts';
import * as store from './store.ts';

const dayLength = 86_400_000;
/** After so many wrong passphrases everything is wiped. */
export const mostFailures = 5;
export const shortestPassphrase = 10;

/** What the vault itself knows of what was taken along; rooms know the rest. */
export type Bundle = { takenAt: string; until: string; vaultDays: number; /** For which organisation of mine. */ membershipId: string };
export type VaultState = {
  /** The vault exists in this device, and whose it is. */ set: boolean; owner: string | null; open: boolean; passkey: boolean;
  /** When what lies here was taken along and until when it is readable; null when there is nothing. */ takenAt: number | null; until: number | null;
  days: number; failures: number;
  /** Too many wrong passphrases have just wiped it. */ wiped: boolean;
};
export class WrongPassphrase extends Error { readonly left: number; constructor(left: number) { super('wrong passphrase'); this.left = left; } }
/** Too many wrong passphrases: there is nothing left. */
export class Wiped extends Error {}
/** The vault is not open. */
export class Locked extends Error {}

type Passkey = { make(): Promise<{ credential: ArrayBuffer; input: Uint8Array<ArrayBuffer>; secret: ArrayBuffer }>; ask(credential: ArrayBuffer, input: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
type Options = { now?: () => number; cost?: c.Cost; /** Told when there is a vault, and when there is none any more. */ mark?: (there: boolean) => void };
type Kept<T> = { row: string; at: number; unsent: boolean; value: T };
const closed: VaultState = { set: false, owner: null, open: false, passkey: false, takenAt: null, until: null, days: 3, failures: 0, wiped: false };

export function makeVault({ now = Date.now, cost = c.usualCost, mark = () => {} }: Options = {}) {
  let keys: { data: CryptoKey; pair: CryptoKey } | undefined, publicKey: CryptoKey | undefined, bundle: Bundle | undefined;
  let state = closed;
  const listeners = new Set<() => void>();
  const change = (next: Partial<VaultState>) => { state = { ...state, ...next }; for (const listener of listeners) listener(); };
  const show = (meta: store.Meta | undefined) => change(meta
    ? { set: true, owner: meta.owner, open: keys !== undefined, passkey: meta.doors.some(({ kind }) => kind === 'passkey'), until: meta.until, takenAt: bundle ? Date.parse(bundle.takenAt) : null, days: meta.days, failures: meta.failures, wiped: false }
    : closed);
  const forget = () => { keys = undefined; bundle = undefined; };
  /** The clock of the device never goes back for us. */
  const moment = (meta: store.Meta) => Math.max(now(), meta.seenAt);

  async function wipe(): Promise<void> {
    forget();
    publicKey = undefined;
    await store.clearStore();
    mark(false);
    show(undefined);
  }
  async function dropBundle(): Promise<void> {
    bundle = undefined;
    await store.dropRows('bundle');
    show(await store.changeMeta(() => ({ until: null })));
  }
  /** Removes what has had its time, also while locked. */
  async function expire(): Promise<void> {
    const meta = await store.changeMeta((before) => ({ seenAt: moment(before) }));
    if (!meta) { if (state.set) await wipe(); return; }
    if (meta.until !== null && (meta.seenAt >= meta.until || meta.seenAt - meta.contactAt >= meta.days * dayLength)) return dropBundle();
    show(meta);
  }
  async function enter(data: CryptoKey, meta: store.Meta): Promise<void> {
    keys = { data, pair: await c.readPrivate(data, meta.privateKey) };
    const [row] = await store.readRows('bundle');
    if (row) bundle = await c.openWith<Bundle>(data, row.id, row).catch(() => undefined);
    show(await store.changeMeta(() => ({ failures: 0 })));
    await expire();
  }
  /** The data key behind the passphrase. Counts the attempt before it is made, so that a closed tab does not give it back. */
  async function byPassphrase(passphrase: string, extractable = false): Promise<{ data: CryptoKey; meta: store.Meta }> {
    const meta = await store.changeMeta((before) => ({ failures: before.failures + 1 }));
    if (!meta) throw new Wiped();
    if (meta.failures > mostFailures) { await wipe(); change({ wiped: true }); throw new Wiped(); }
    show(meta);
    for (const door of meta.doors) {
      if (door.kind !== 'passphrase') continue;
      const data = await c.unwrap(door.wrapped, await c.keyOfPassphrase(passphrase, door.salt, door.cost), extractable).catch(() => undefined);
      if (data) return { data, meta };
    }
    if (meta.failures < mostFailures) throw new WrongPassphrase(mostFailures - meta.failures);
    await wipe();
    change({ wiped: true });
    throw new Wiped();
  }
  const needKeys = () => { if (!keys) throw new Locked(); return keys; };

  return {
    subscribe(listener: () => void) { listeners.add(listener); return () => { listeners.delete(listener); }; },
    state: () => state,
    /** Looks what is in the device; removes what has had its time. */
    async start(): Promise<void> {
      const meta = await store.readMeta();
      publicKey = meta && await c.readPublic(meta.publicKey);
      show(meta);
      if (meta) await expire(); else mark(false);
    },
    /** A new vault with its first way in; what was here before is gone. */
    async setUp(owner: string, passphrase: string): Promise<void> {
      await wipe();
      const whole = await c.makeDataKey(), salt = c.makeSalt(), wrapped = await c.wrap(whole, await c.keyOfPassphrase(passphrase, salt, cost));
      const pair = await c.makePair(whole), at = now();
      const meta: store.Meta = { id: 'vault', owner, doors: [{ kind: 'passphrase', salt, cost, wrapped }], ...pair, failures: 0, contactAt: at, seenAt: at, until: null, days: state.days };
      await store.writeMeta(meta);
      publicKey = await c.readPublic(pair.publicKey);
      mark(true);
      // From here on the key cannot be taken out of memory.
      await enter((await byPassphrase(passphrase)).data, meta);
    },
    /** Throws `WrongPassphrase`, or `Wiped` when it was one too many. */
    async unlock(passphrase: string): Promise<void> {
      const { data, meta } = await byPassphrase(passphrase);
      await enter(data, meta);
    },
    async unlockByPasskey(passkey: Passkey): Promise<void> {
      const meta = await store.readMeta(), door = meta?.doors.find((one) => one.kind === 'passkey');
      if (!meta || !door) throw new Locked();
      await enter(await c.unwrap(door.wrapped, await c.keyOfPasskey(await passkey.ask(door.credential, door.input))), meta);
    },
    /** Another way in. The passphrase is asked again: only it gives the key out for wrapping. */
    async addPasskey(passphrase: string, passkey: Passkey): Promise<void> {
      const { data } = await byPassphrase(passphrase, true);
      await store.changeMeta(() => ({ failures: 0 }));
      const { credential, input, secret } = await passkey.make(), wrapped = await c.wrap(data, await c.keyOfPasskey(secret));
      show(await store.changeMeta((meta) => ({ doors: [...meta.doors.filter(({ kind }) => kind === 'passphrase'), { kind: 'passkey', credential, input, wrapped }] })));
    },
    lock(): void { forget(); change({ open: false, takenAt: null }); },
    wipe, expire,
    /** The session has ended: what was taken along goes, what was written stays. */
    async sessionEnded(): Promise<void> { if (state.set) await dropBundle(); },
    /** The server has answered. */
    async contact(): Promise<void> { if (state.set) await store.changeMeta((meta) => ({ contactAt: Math.max(now(), meta.contactAt) })); },

    async take(taken: Bundle): Promise<void> {
      const { data } = needKeys(), id = crypto.randomUUID(), at = now();
      await store.replaceBundle({ id, kind: 'bundle', at, unsent: false, ...await c.sealWith(data, id, taken) });
      bundle = taken;
      show(await store.changeMeta(() => ({ until: Date.parse(taken.until), days: taken.vaultDays, contactAt: at })));
    },
    /** What was taken along, while the vault is open and it has its time. */
    bundle: (): Bundle | undefined => bundle && now() < Date.parse(bundle.until) ? bundle : undefined,

    /** Puts something in; a locked vault takes it too. */
    async put(kind: 'outbox' | 'draft' | 'right', row: string, value: unknown, { at, unsent }: { at: number; unsent: boolean }): Promise<void> {
      if (!publicKey) throw new Locked();
      await store.writeRow({ id: row, kind, at, unsent, ...await c.sealTo(publicKey, row, value) });
    },
    drop: store.dropRow, dropAll: store.dropRows,
    /** Everything of a kind, oldest first. A row that cannot be read is left out. */
    async read<T>(kind: 'outbox' | 'draft' | 'right'): Promise<Kept<T>[]> {
      const { pair } = needKeys(), rows = await store.readRows(kind);
      const read = await Promise.all(rows.map(async (row) => c.openFrom<T>(pair, row.id, row).then((value) => ({ row: row.id, at: row.at, unsent: row.unsent, value }), () => undefined)));
      return read.filter((one) => one !== undefined);
    },
    /** How many wait, also while locked. */
    async count(kind: 'outbox' | 'draft'): Promise<number> { return (await store.readRows(kind)).filter(({ unsent }) => unsent || kind === 'draft').length; },
  };
}
export type Vault = ReturnType<typeof makeVault>;
