// One stream for all tabs: what is wanted together, who is told, and how it comes back.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeHub, type Connect, type Told } from './hub.ts';

type Opened = { topics: readonly string[]; heard: Parameters<Connect>[1]; closed: boolean };
let opened: Opened[], hub: ReturnType<typeof makeHub>;
beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  hub = makeHub((topics, heard) => { const one: Opened = { topics, heard, closed: false }; opened.push(one); return () => { one.closed = true; }; });
});
afterEach(() => { vi.useRealTimers(); });
const listener = () => { const told: Told[] = []; return { told, tell: (one: Told) => told.push(one) }; };
const open = () => opened.filter(({ closed }) => !closed), calm = () => vi.advanceTimersByTime(200);

test('seven tabs have one stream; each is told of its own topic only', () => {
  const tabs = Array.from({ length: 7 }, listener);
  tabs.forEach((tab, n) => hub.want(`tab ${n}`, [n < 4 ? 'meeting:a' : 'meeting:b'], tab.tell));
  calm();
  expect(opened.map(({ topics }) => topics)).toEqual([['meeting:a', 'meeting:b']]);
  opened[0]!.heard.open();
  opened[0]!.heard.event('changed', 'meeting:b');
  expect(tabs.map(({ told }) => told.length)).toEqual([1, 1, 1, 1, 2, 2, 2]); // again, and for three of them the change
});
test('a topic more opens it anew and everybody reads anew; fewer do not; none closes it', () => {
  const [one, two] = [listener(), listener()];
  hub.want('1', ['meeting:a'], one.tell);
  calm();
  hub.want('2', ['meeting:b'], two.tell);
  calm();
  expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
  open()[0]!.heard.open();
  expect([one.told, two.told]).toEqual([[{ kind: 'again' }], [{ kind: 'again' }]]);
  hub.leave('2');
  calm();
  expect(open()[0]!.topics).toEqual(['meeting:a', 'meeting:b']);
  hub.leave('1');
  calm();
  expect(open()).toEqual([]);
});
test('what an old stream still says is not heard', () => {
  const one = listener();
  hub.want('1', ['meeting:a'], one.tell);
  calm();
  hub.want('1', ['meeting:a', 'meeting:b'], one.tell);
  calm();
  opened[0]!.heard.event('changed', 'meeting:a');
  expect(one.told).toEqual([]);
});
test('refused: tried again, ever more seldom, and at once when there is a reason', () => {
  hub.want('1', ['meeting:a'], listener().tell);
  calm();
  for (const wait of [2_000, 4_000, 8_000]) {
    const before = opened.length;
    open()[0]!.heard.failed();
    vi.advanceTimersByTime(wait - 100);
    expect(opened.length).toBe(before);
    vi.advanceTimersByTime(200);
    expect(opened.length).toBe(before + 1);
  }
  open()[0]!.heard.failed();
  hub.retry();
  expect(open()).toHaveLength(1);
});
test('the session ends: everybody is told, nothing is open', () => {
  const one = listener();
  hub.want('1', ['meeting:a'], one.tell);
  calm();
  open()[0]!.heard.event('closed', 'locked');
  expect(one.told).toEqual([{ kind: 'ended' }]);
  expect(open()).toEqual([]);
});
test('a stream that died without a word is opened again; one that beats is not', () => {
  hub.want('1', ['meeting:a'], listener().tell);
  calm();
  for (let n = 0; n < 6; n++) { vi.advanceTimersByTime(15_000); open()[0]!.heard.event('beat', ''); hub.look(); }
  expect(opened).toHaveLength(1);
  vi.advanceTimersByTime(50_000);
  hub.look();
  expect(opened).toHaveLength(2);
});
