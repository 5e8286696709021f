// The vault: nothing readable without the key, gone by time, by the end of the session and by guessing.
import { beforeEach, describe, expect, test } from 'vitest';
import { makeDrafts } from './drafts.ts';
import { dump, makeDevice, passphrase, type Device } from './testing.ts';
import { Locked, mostFailures, Wiped, WrongPassphrase } from './vault.ts';

const hour = 3_600_000, day = 24 * hour;
const secret = { client: 'Oksana Sydorčuk', phone: '+420700100200' };
let device: Device;
const bundle = (more: object = {}) => ({ takenAt: new Date(device.now()).toISOString(), until: new Date(device.now() + 40 * hour).toISOString(), vaultDays: 3, membershipId: 'clenstvi', ...secret, ...more });
beforeEach(async () => {
  device = await makeDevice();
  await device.vault.setUp('ucet', passphrase);
});

describe('what was taken along', () => {
  test('is there after a reload and the passphrase, and unreadable before', async () => {
    await device.vault.take(bundle());
    expect(device.vault.bundle()).toMatchObject(secret);
    await device.reload();
    expect(device.vault.state()).toMatchObject({ set: true, open: false });
    expect(device.vault.bundle()).toBeUndefined();
    await device.vault.unlock(passphrase);
    expect(device.vault.bundle()).toMatchObject(secret);
  });
  test('says nothing of itself on the disk', async () => {
    await device.vault.take(bundle());
    await device.vault.put('outbox', 'r', { note: 'Řekla, že se bojí' }, { at: 1, unsent: true });
    const found = await dump();
    expect(found).toContain('vault');
    for (const word of ['Oksana', 'Sydor', '700100200', 'bojí', 'client', 'note', passphrase]) expect(found).not.toContain(word);
    expect(found).not.toContain(Buffer.from('Sydor').toString('hex'));
  });
  test('is gone at its end, also for a locked vault and a clock turned back', async () => {
    await device.vault.take(bundle());
    device.vault.lock();
    device.pass(41 * hour);
    await device.vault.expire();
    device.pass(-30 * hour);
    await device.vault.unlock(passphrase);
    expect(device.vault.bundle()).toBeUndefined();
    expect(device.vault.state().until).toBeNull();
  });
  test('is gone after the organisation\'s days without contact, and contact prolongs them', async () => {
    await device.vault.take(bundle({ until: new Date(device.now() + 30 * day).toISOString(), vaultDays: 2 }));
    device.pass(1.5 * day);
    await device.vault.contact();
    device.pass(1.5 * day);
    await device.vault.expire();
    expect(device.vault.bundle()).toBeDefined();
    device.pass(0.6 * day);
    await device.vault.expire();
    expect(device.vault.bundle()).toBeUndefined();
  });
  test('goes with the session; what was written stays', async () => {
    await device.vault.take(bundle());
    await device.vault.put('outbox', 'r', { facts: 'moje' }, { at: 1, unsent: true });
    await device.vault.sessionEnded();
    expect(device.vault.bundle()).toBeUndefined();
    expect((await device.vault.read('outbox')).map(({ value }) => value)).toEqual([{ facts: 'moje' }]);
  });
  test('is not opened by a row put in the place of another', async () => {
    await device.vault.put('outbox', 'a', { facts: 'první' }, { at: 1, unsent: true });
    await device.vault.put('outbox', 'b', { facts: 'druhá' }, { at: 2, unsent: true });
    const { readRows, writeRow } = await import('./store.ts');
    const [first, second] = await readRows('outbox');
    await writeRow({ ...first!, id: second!.id });
    expect((await device.vault.read('outbox')).map(({ row }) => row)).toEqual(['a']);
  });
});

describe('a wrong passphrase', () => {
  test('says how many attempts are left, also after a reload; the right one begins anew', async () => {
    await expect(device.vault.unlock('něco jiného')).rejects.toMatchObject({ left: mostFailures - 1 });
    await device.reload();
    await expect(device.vault.unlock('něco jiného')).rejects.toBeInstanceOf(WrongPassphrase);
    expect(device.vault.state().failures).toBe(2);
    await device.vault.unlock(passphrase);
    expect(device.vault.state()).toMatchObject({ open: true, failures: 0 });
  });
  test('for the fifth time wipes everything', async () => {
    await device.vault.take(bundle());
    for (let n = 1; n < mostFailures; n++) { await expect(device.vault.unlock(`${n} x`)).rejects.toBeInstanceOf(WrongPassphrase); await device.reload(); }
    await expect(device.vault.unlock('a naposledy')).rejects.toBeInstanceOf(Wiped);
    expect(device.vault.state().set).toBe(false);
    expect((await dump()).trim()).toBe('');
    await expect(device.vault.unlock(passphrase)).rejects.toBeInstanceOf(Wiped);
  });
  test('tried in many tabs at once is counted as many times', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => device.vault.unlock(`${n} y`)));
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await device.vault.count('outbox')).toBe(0);
    await expect(device.vault.unlock(passphrase)).rejects.toBeInstanceOf(Wiped);
  });
});

describe('a passkey', () => {
  const key = { make: async () => ({ credential: new ArrayBuffer(4), input: new Uint8Array(32), secret: new Uint8Array(32).fill(7).buffer }), ask: async () => new Uint8Array(32).fill(7).buffer };
  test('opens the same vault once the passphrase has let it in', async () => {
    await device.vault.take(bundle());
    await expect(device.vault.addPasskey('špatná fráze', key)).rejects.toBeInstanceOf(WrongPassphrase);
    await device.vault.addPasskey(passphrase, key);
    await device.reload();
    expect(device.vault.state().passkey).toBe(true);
    await device.vault.unlockByPasskey(key);
    expect(device.vault.bundle()).toMatchObject(secret);
  });
  test('of somebody else opens nothing', async () => {
    await device.vault.addPasskey(passphrase, key);
    await device.reload();
    await expect(device.vault.unlockByPasskey({ ...key, ask: async () => new ArrayBuffer(32) })).rejects.toThrow();
    expect(device.vault.state().open).toBe(false);
  });
});

describe('a locked vault', () => {
  test('takes what is written and gives nothing', async () => {
    device.vault.lock();
    await device.vault.put('outbox', 'r', { facts: 'zapsáno po zamčení' }, { at: 1, unsent: true });
    await expect(device.vault.read('outbox')).rejects.toBeInstanceOf(Locked);
    expect(await device.vault.count('outbox')).toBe(1);
    await device.vault.unlock(passphrase);
    expect(await device.vault.read('outbox')).toHaveLength(1);
  });
  test('the key cannot be taken out of memory', async () => {
    const seen: CryptoKey[] = [], { unwrapKey } = crypto.subtle;
    crypto.subtle.unwrapKey = async (...given: Parameters<typeof unwrapKey>) => { const key = await unwrapKey.apply(crypto.subtle, given); seen.push(key); return key; };
    try { await device.reload(); await device.vault.unlock(passphrase); } finally { crypto.subtle.unwrapKey = unwrapKey; }
    expect(seen.map(({ extractable }) => extractable)).toEqual([false]);
    await expect(crypto.subtle.exportKey('raw', seen[0]!)).rejects.toThrow();
  });
});

describe('drafts', () => {
  test('are sealed, come back after unlocking, the newest of each', async () => {
    const drafts = makeDrafts(device.vault, { now: device.now });
    drafts.write('ucet', 'contact:1', { facts: 'roze' });
    drafts.write('ucet', 'contact:1', { facts: 'rozepsáno' });
    await drafts.flush();
    expect(await dump()).not.toContain('roze');
    await device.reload();
    const later = makeDrafts(device.vault, { now: device.now });
    device.pass(hour);
    later.write('ucet', 'contact:1', { facts: 'rozepsáno dál' });
    await later.flush();
    await device.vault.unlock(passphrase);
    await later.load();
    expect(later.read('ucet', 'contact:1')).toEqual({ facts: 'rozepsáno dál' });
    expect(await device.vault.count('draft')).toBe(1);
    later.dropAll('ucet');
    expect(later.count('ucet')).toBe(0);
  });
});
