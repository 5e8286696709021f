// The outbox: nothing doubled, nothing lost, in order, whatever happens in between.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '#platform/http/contract.ts';
import type { Answer, Item } from './outbox.ts';
import { makeDevice, passphrase, type Device } from './testing.ts';

let device: Device;
const open = async () => { const made = await makeDevice(); await made.vault.setUp('ucet', passphrase); return made; };
beforeEach(async () => { device = await open(); });

const me = 'clenstvi';
const record = (id: string, more: object = {}) => ({ membershipId: me, method: 'POST', path: '/records', params: {}, creates: true, body: { id, caseId: 'pripad', facts: `zápis ${id}`, ...more } });
const problem = (code: string, status = 409): Problem => ({ type: 'about:blank', title: code, status, code });
const saved = async (): Promise<Answer> => ({ kind: 'saved' });
const states = () => device.outbox.state().items.map(({ body, state }) => [body['id'], state]);
/** What a closed tab leaves: opened again, unlocked, read. */
async function reopen(of: Device): Promise<void> { await of.reload(); await of.vault.unlock(passphrase); await of.outbox.load(); }

describe('what waits', () => {
  test('survives a reload, in the order in which it was written', async () => {
    for (const id of ['a', 'b', 'c']) await device.outbox.add(record(id));
    await device.reload();
    await device.outbox.load();
    expect(device.outbox.state()).toMatchObject({ items: [], unsent: 3 });
    await device.vault.unlock(passphrase);
    await device.outbox.load();
    expect(states()).toEqual([['a', 'waiting'], ['b', 'waiting'], ['c', 'waiting']]);
  });
  test('is sent once and then shown as saved, until the next day', async () => {
    await device.outbox.add(record('a'));
    expect(await device.outbox.send(me, saved)).toBe('done');
    expect(states()).toEqual([['a', 'saved']]);
    expect(device.outbox.state().unsent).toBe(0);
    let asked = 0;
    await device.outbox.send(me, async () => { asked++; return { kind: 'saved' }; });
    expect(asked).toBe(0);
    device.pass(25 * 3_600_000);
    await reopen(device);
    expect(states()).toEqual([]);
  });
  test('of one form sent twice is one item, the later words', async () => {
    await device.outbox.add(record('a', { facts: 'poprvé' }));
    await device.outbox.add(record('a', { facts: 'podruhé' }));
    expect(device.outbox.state().items.map(({ body }) => body['facts'])).toEqual(['podruhé']);
  });
  test('of another membership of mine is left alone', async () => {
    await device.outbox.add({ ...record('a'), membershipId: 'jiné' });
    const sent: string[] = [];
    await device.outbox.send(me, async (item) => { sent.push(item.id); return { kind: 'saved' }; });
    expect(sent).toEqual([]);
    expect(states()).toEqual([['a', 'waiting']]);
  });
});

describe('a round', () => {
  test('goes on past one over which the server fails, without what speaks of it', async () => {
    for (const item of [record('první'), record('druhý', { commitmentId: 'první' }), record('třetí')]) await device.outbox.add(item);
    const tried: unknown[] = [];
    expect(await device.outbox.send(me, async ({ body }) => { tried.push(body['id']); return { kind: body['id'] === 'první' ? 'later' : 'saved' }; })).toBe('away');
    expect(tried).toEqual(['první', 'třetí']);
    expect(states()).toEqual([['první', 'waiting'], ['druhý', 'waiting'], ['třetí', 'saved']]);
    expect(await device.outbox.send(me, saved)).toBe('done');
    expect(states()).toEqual([['první', 'saved'], ['druhý', 'saved'], ['třetí', 'saved']]);
  });
  test.each([['away', 'away'], ['signedOut', 'signedOut']] as const)('stops when %s, everything stays', async (kind, round) => {
    await device.outbox.add(record('a'));
    await device.outbox.add(record('b'));
    let asked = 0;
    expect(await device.outbox.send(me, async () => { asked++; return { kind } as Answer; })).toBe(round);
    expect(asked).toBe(1);
    expect(states()).toEqual([['a', 'waiting'], ['b', 'waiting']]);
  });
  test('goes on over a refusal, but what speaks of the refused one waits', async () => {
    await device.outbox.add({ ...record('krok'), path: '/commitments' });
    await device.outbox.add(record('zaznam', { commitments: [{ id: 'krok', done: true }] }));
    await device.outbox.add(record('jiny'));
    const refuse = async (item: Item): Promise<Answer> => item.path === '/commitments' ? { kind: 'refused', problem: problem('rule') } : { kind: 'saved' };
    expect(await device.outbox.send(me, refuse)).toBe('done');
    expect(states()).toEqual([['krok', 'refused'], ['zaznam', 'waiting'], ['jiny', 'saved']]);
    await device.outbox.again(device.outbox.state().items[0]!.id, { body: { id: 'krok', what: 'opraveno' } });
    await device.outbox.send(me, saved);
    expect(states()).toEqual([['krok', 'saved'], ['zaznam', 'saved'], ['jiny', 'saved']]);
  });
  test('keeps a conflict with what stands there, and sends over it when asked', async () => {
    await device.outbox.add({ ...record('x'), creates: false, path: '/commitments/:commitmentId/done', params: { commitmentId: 'k' } as never, version: 1, body: { result: 'hotovo' } });
    const current = { version: 4, what: 'jinak' };
    await device.outbox.send(me, async () => ({ kind: 'conflict', problem: { ...problem('conflict'), current } }));
    await reopen(device);
    const [item] = device.outbox.state().items;
    expect(item).toMatchObject({ state: 'conflict', body: { result: 'hotovo' }, problem: { current } });
    await device.outbox.again(item!.id, { version: 4 });
    const sent: unknown[] = [];
    await device.outbox.send(me, async ({ version }) => { sent.push(version); return { kind: 'saved' }; });
    expect(sent).toEqual([4]);
  });
  test('does not call saved what was corrected while on its way', async () => {
    await device.outbox.add(record('a'));
    const { id } = device.outbox.state().items[0]!;
    await device.outbox.send(me, async () => { await device.outbox.again(id, { body: { id: 'a', facts: 'jinak' } }); return { kind: 'saved' }; });
    expect(states()).toEqual([['a', 'waiting']]);
  });
});

// A server that remembers ids like the real one: it may die before or after it has saved, and the tab may be closed at any step.
type Event = { kind: 'write' } | { kind: 'send'; fates: ('fine' | 'lostRequest' | 'lostReply' | 'busy' | 'killedTab')[] } | { kind: 'reload' } | { kind: 'lock' };
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Event>({ kind: 'write' }) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom('fine', 'lostRequest', 'lostReply', 'busy', 'killedTab'), { minLength: 1, maxLength: 4 }).map((fates) => ({ kind: 'send', fates }) as Event) },
  fc.constantFrom<Event>({ kind: 'reload' }, { kind: 'lock' }),
);
class Killed extends Error {}

test('whatever is interleaved: each record once, in order, none lost', async () => {
  await fc.assert(fc.asyncProperty(fc.array(event, { maxLength: 14 }), async (events) => {
    const one = await open();
    const written: string[] = [], server: string[] = [];
    const post = (fates: string[]) => async (item: Item): Promise<Answer> => {
      const fate = fates.shift() ?? 'fine', id = String(item.body['id']);
      if (fate === 'lostRequest' || fate === 'busy') return { kind: 'away' };
      if (!server.includes(id)) server.push(id);
      if (fate === 'killedTab') throw new Killed();
      return { kind: fate === 'lostReply' ? 'away' : 'saved' };
    };
    for (const what of events) {
      if (what.kind === 'write') { const id = `z${written.length}`; await one.outbox.add(record(id)); written.push(id); }
      else if (what.kind === 'send') await one.outbox.send(me, post([...what.fates])).catch(async (error: unknown) => { if (!(error instanceof Killed)) throw error; await reopen(one); });
      else if (what.kind === 'reload') await reopen(one);
      else { one.outbox.close(); one.vault.lock(); await one.vault.unlock(passphrase); await one.outbox.load(); }
    }
    await reopen(one);
    expect(await one.outbox.send(me, post([]))).toBe('done');
    expect(server).toEqual(written);
    expect(one.outbox.state().unsent).toBe(0);
  }), { numRuns: 25 });
}, 60_000);
