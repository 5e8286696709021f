// One stream for all who listen in a browser: what they want together, and who is told of what. Runs in a shared worker, in one tab for all, or in each.
import { mostTopics } from '../contract.ts';

/** What a listener is told. `again`: read anew whatever is shown, something may have been missed. `ended`: the session is over or locked. */
export type Told = { kind: 'changed' | 'gone'; topic: string } | { kind: 'again' } | { kind: 'ended' };
type Heard = { open(): void; event(kind: string, data: string): void; /** Will not come back by itself. */ failed(): void };
/** Opens the stream; returns how to close it. */
export type Connect = (topics: readonly string[], heard: Heard) => () => void;

/** Milliseconds: before what is wanted is followed, without any sign before it is opened again, pauses after a refusal. */
const calm = 100, patience = 45_000, shortest = 2_000, longest = 60_000;

export function makeHub(connect: Connect, now = Date.now) {
  const listeners = new Map<string, { topics: readonly string[]; tell(told: Told): void }>();
  let stream: { topics: readonly string[]; close(): void; heardAt: number } | undefined;
  let pause = shortest, calming: ReturnType<typeof setTimeout> | undefined, retrying: ReturnType<typeof setTimeout> | undefined;
  const wanted = () => [...new Set([...listeners.values()].flatMap(({ topics }) => topics))].toSorted().slice(0, mostTopics);
  const tellAll = (told: Told) => { for (const { tell } of listeners.values()) tell(told); };

  function close(): void { stream?.close(); stream = undefined; }
  function open(): void {
    close();
    clearTimeout(retrying);
    retrying = undefined;
    const topics = wanted();
    if (!topics.length) return;
    const mine = { topics, heardAt: now(), close: () => {} };
    const here = (work: () => void) => () => { if (stream === mine) { mine.heardAt = now(); work(); } };
    stream = mine;
    mine.close = connect(topics, {
      // What happened between the reading of a page and this moment nobody heard.
      open: here(() => { pause = shortest; tellAll({ kind: 'again' }); }),
      event: (kind, topic) => here(() => {
        if (kind === 'changed' || kind === 'gone') for (const { topics: of, tell } of listeners.values()) { if (of.includes(topic)) tell({ kind, topic }); }
        if (kind === 'again') tellAll({ kind: 'again' });
        if (kind === 'closed') { fail(); tellAll({ kind: 'ended' }); }
      })(),
      failed: here(() => fail()),
    });
  }
  function fail(): void {
    close();
    clearTimeout(retrying);
    retrying = setTimeout(open, pause);
    pause = Math.min(pause * 2, longest);
  }
  /** Opens it when something is wanted that it does not bring; fewer topics are let be. */
  function follow(): void {
    const topics = wanted();
    if (!topics.length) { clearTimeout(retrying); retrying = undefined; close(); return; }
    if (stream ? topics.some((topic) => !stream!.topics.includes(topic)) : retrying === undefined) open();
  }
  const soon = () => { clearTimeout(calming); calming = setTimeout(follow, calm); };

  return {
    want(id: string, topics: readonly string[], tell: (told: Told) => void) { listeners.set(id, { topics, tell }); soon(); },
    leave(id: string) { if (listeners.delete(id)) soon(); },
    /** The screen was unlocked, or there is a signal again: no need to wait. */
    retry() { pause = shortest; if (!stream) open(); },
    /** To be called now and then: a stream that died without a word is opened again. */
    look() { if (stream && now() - stream.heardAt > patience) open(); },
  };
}
export type Hub = ReturnType<typeof makeHub>;

/** The stream as browsers know it. Comes back by itself when the line breaks; a refusal ends it. */
export const connectEvents: Connect = (topics, heard) => {
  const source = new EventSource(`/api/live?topics=${topics.join(',')}`);
  source.onopen = () => heard.open();
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) heard.failed(); };
  for (const kind of ['changed', 'gone', 'again', 'closed', 'beat']) source.addEventListener(kind, ({ data }: MessageEvent<string>) => heard.event(kind, data));
  return () => source.close();
};
export const lookEvery = 10_000;

/** What tabs say to whoever keeps the stream. */
export type Said = { id: string; topics: readonly string[] } | { retry: true };
/** A tab holds a lock of its own name as long as it lives: whoever is given it knows that the tab is gone. */
export const whenGone = (id: string, told: () => void) => void navigator.locks.request(`soubeh-live-${id}`, () => told());
