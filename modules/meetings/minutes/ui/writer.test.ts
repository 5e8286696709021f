// The note-taker's desk against a server that keeps versions: nothing lost, nothing twice, whatever happens to the line and to the tab.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/http/client.ts';
import type { Journal } from '#platform/offline/journal.ts';
import { sameWords } from '../rules.ts';
import type { Passage, WritePassage } from '../contract.ts';
import { makeWriter, type Outcome, type Post } from './writer.ts';

const meeting = 'meeting';
/** What the device holds, without its sealing: that has tests of its own. The last one put is the last one read. */
function makeJournal(): Journal {
  const rows = new Map<string, unknown>();
  return {
    put: async (id, value) => { rows.delete(id); rows.set(id, structuredClone(value)); }, drop: async (id) => { rows.delete(id); },
    read: async <T>() => [...rows].map(([id, value]) => ({ id, value: value as T })),
  };
}
/** The server's rule of one passage, and a line that can break before or after it. */
function makeServer() {
  const rows = new Map<string, Passage>(), asked: string[] = [];
  let line: 'up' | 'down' | 'no answer' = 'up', holder = 'me';
  const through = (id: string, work: () => Outcome): Promise<Outcome> => {
    if (line === 'down') return Promise.resolve({ kind: 'away' });
    asked.push(id);
    const outcome = work();
    return Promise.resolve(line === 'no answer' ? { kind: 'away' } : outcome);
  };
  const stood = (id: string): Outcome => ({ kind: 'stood', stood: { passage: rows.get(id) ?? null, noteTaker: { membershipId: holder, name: holder } } });
  const post: Post = {
    write: (id, { base, about, ...body }: WritePassage) => through(id, () => {
      const before = rows.get(id);
      if (holder !== 'me') return stood(id);
      if (before && sameWords(before, body)) return { kind: 'saved', version: before.version };
      if ((before?.version ?? 0) !== base) return stood(id);
      rows.set(id, { ...body, id, about: about ?? [], version: base + 1 });
      return { kind: 'saved', version: base + 1 };
    }),
    remove: (id, version) => through(id, () => { if (holder !== 'me' || rows.has(id) && rows.get(id)!.version !== version) return stood(id); rows.delete(id); return { kind: 'removed' }; }),
  };
  return { post, rows, asked, line: (now: typeof line) => { line = now; }, hold: (who: string) => { holder = who; }, texts: () => [...rows.values()].toSorted((a, b) => a.position - b.position).map(({ text }) => text) };
}
let server: ReturnType<typeof makeServer>, journal: Journal;
beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }); server = makeServer(); journal = makeJournal(); });
afterEach(() => { vi.useRealTimers(); });

const words = (text: string, position = 10) => ({ itemId: 'item', kind: 'text' as const, text, position, about: null });
/** Time passes, and everything that was begun is done. */
const pass = async (ms: number) => { await vi.advanceTimersByTimeAsync(ms); for (let i = 0; i < 50; i++) await Promise.resolve(); };
const sit = () => makeWriter(meeting, journal, server.post);
/** The tab is gone; another one opens. */
async function reopen(writer: ReturnType<typeof sit>) { await pass(0); await writer.kept(); writer.close(); const next = sit(); await next.restore(); await pass(0); return next; }

describe('with a signal', () => {
  test('words go when the hands rest, as one passage; an empty one never', async () => {
    const writer = sit(), id = newId();
    writer.write(id, words(''));
    await pass(5_000);
    expect(server.asked).toEqual([]);
    for (const text of ['D', 'Do', 'Dom', 'Domluveno']) { writer.write(id, words(text)); await pass(200); }
    expect(server.asked).toEqual([]);
    await pass(1_000);
    expect(server.asked).toEqual([id]);
    expect(server.texts()).toEqual(['Domluveno']);
    expect(writer.state()).toMatchObject({ pending: 0, drafts: [] });
  });
  test('whoever never rests is sent every few seconds all the same', async () => {
    const writer = sit(), id = newId();
    for (let n = 0; n < 40; n++) { writer.write(id, words('x'.repeat(n + 1))); await pass(200); }
    expect(server.asked.length).toBeGreaterThanOrEqual(2);
    expect(server.asked.length).toBeLessThan(8);
    await pass(2_000);
    expect(server.texts()).toEqual(['x'.repeat(40)]);
  });
  test('a passage that the server never had is removed without asking it; another one with asking', async () => {
    const writer = sit(), [kept, never] = [newId(), newId()];
    writer.write(kept, words('A'));
    await pass(1_000);
    writer.write(never, words('B'));
    writer.remove(never);
    writer.remove(kept, server.rows.get(kept));
    await pass(1_000);
    expect(server.asked).toEqual([kept, kept]);
    expect(server.texts()).toEqual([]);
  });
});

describe('without a signal', () => {
  test('ten minutes of writing are there afterwards, in order and once', async () => {
    const writer = sit(), ids = [newId(), newId(), newId()];
    server.line('down');
    for (const [n, id] of ids.entries()) for (const text of [`Věta ${n}`, `Věta ${n}, celá.`]) { writer.write(id, words(text, n)); await pass(100_000); }
    expect(writer.state()).toMatchObject({ pending: 3, waiting: true });
    server.line('up');
    writer.retry();
    await pass(1_000);
    expect(server.texts()).toEqual(['Věta 0, celá.', 'Věta 1, celá.', 'Věta 2, celá.']);
    expect(new Set(server.asked).size).toBe(3);
    expect(await journal.read()).toEqual([]);
  });
  test('the tab is closed and opened again: it is all there, and sent once', async () => {
    const writer = sit(), [one, two] = [newId(), newId()];
    server.line('down');
    writer.write(one, words('Před zavřením.', 1));
    await pass(10);
    writer.write(two, words('Ještě jedna.', 2));
    const next = await reopen(writer);
    expect(next.state().drafts.map(({ text }) => text)).toEqual(['Před zavřením.', 'Ještě jedna.']);
    server.line('up');
    next.retry();
    await pass(1_000);
    expect(server.texts()).toEqual(['Před zavřením.', 'Ještě jedna.']);
    const last = await reopen(next);
    await pass(1_000);
    expect(last.state().drafts).toEqual([]);
    expect(server.asked).toHaveLength(2);
  });
  test('the answer is lost, the words go on, the tab dies: no second passage, no conflict with oneself', async () => {
    const writer = sit(), id = newId();
    server.line('no answer');
    writer.write(id, words('První znění'));
    await pass(1_000);
    expect(server.texts()).toEqual(['První znění']);
    server.line('down');
    writer.write(id, words('První znění a pokračování'));
    await pass(1_000);
    server.line('up');
    const next = await reopen(writer);
    await pass(2_000);
    expect(server.texts()).toEqual(['První znění a pokračování']);
    expect(next.state()).toMatchObject({ pending: 0, drafts: [] });
  });
  test('removed while the answer of its writing is missing', async () => {
    const writer = sit(), id = newId();
    server.line('no answer');
    writer.write(id, words('Nakonec ne'));
    await pass(1_000);
    writer.remove(id);
    server.line('up');
    writer.retry();
    await pass(2_000);
    expect(server.texts()).toEqual([]);
    expect(writer.state().drafts).toEqual([]);
  });
});

describe('somebody else', () => {
  test('took the notes meanwhile: both versions stay, and nothing is sent until one chooses', async () => {
    const writer = sit(), id = newId();
    writer.write(id, words('Společné'));
    await pass(1_000);
    server.line('down');
    writer.write(id, words('Moje znění'), server.rows.get(id));
    await pass(1_000);
    server.rows.set(id, { ...server.rows.get(id)!, text: 'Jejich znění', version: 2 });
    server.hold('Tomáš');
    server.line('up');
    writer.retry();
    await pass(1_000);
    expect(writer.state().drafts).toMatchObject([{ text: 'Moje znění', stood: { passage: { text: 'Jejich znění' }, noteTaker: { name: 'Tomáš' } } }]);
    const asked = server.asked.length;
    await pass(60_000);
    expect(server.asked.length).toBe(asked);
    expect(server.texts()).toEqual(['Jejich znění']);
    // The tab is closed over it: it is still there.
    const next = await reopen(writer);
    await pass(1_000);
    expect(next.state().drafts).toMatchObject([{ text: 'Moje znění', stood: {} }]);
    server.hold('me');
    next.keepMine(id);
    await pass(1_000);
    expect(server.texts()).toEqual(['Moje znění']);
    expect(server.rows.get(id)!.version).toBe(3);
  });
  test('removed by me, written by somebody else: mine is that it goes', async () => {
    const writer = sit(), id = newId();
    writer.write(id, words('Domluveno'));
    await pass(1_000);
    const seen = server.rows.get(id)!;
    server.rows.set(id, { ...seen, text: 'Domluveno jinak', version: 2 });
    writer.remove(id, seen);
    await pass(1_000);
    expect(writer.state().drafts).toMatchObject([{ removed: true, stood: { passage: { text: 'Domluveno jinak' } } }]);
    writer.keepMine(id);
    await pass(1_000);
    expect([server.texts(), writer.state().drafts]).toEqual([[], []]);
  });
  test('theirs is taken: mine leaves the device', async () => {
    const writer = sit(), id = newId();
    server.hold('Tomáš');
    writer.write(id, words('Moje'));
    await pass(1_000);
    writer.takeTheirs(id);
    await pass(100);
    expect([writer.state().drafts, await journal.read()]).toEqual([[], []]);
  });
});
