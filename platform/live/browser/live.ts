// Live updates as pages see them: `useLive('meeting:…', [minutes.get])` reads those endpoints anew whenever something of the topic changed.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isLocked, onUnlock } from '#platform/design/lock.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { newId } from '#platform/http/client.ts';
import { onConnection } from '#platform/offline/connection.ts';
import { connectEvents, lookEvery, makeHub, whenGone, type Said, type Told } from './hub.ts';

const id = newId(), name = 'soubeh-live';
const listeners = new Map<symbol, { topic: string; told: (told: Told) => void }>();
const topics = () => [...new Set([...listeners.values()].map(({ topic }) => topic))];
const hear = (told: Told) => { for (const one of [...listeners.values()]) if (!('topic' in told) || told.topic === one.topic) one.told(told); };

type Keeper = { say(said: Said): void };
/** Without locks (a page without https) each tab has its own stream: browsers open six at most. */
function alone(): Keeper {
  const hub = makeHub(connectEvents);
  setInterval(() => hub.look(), lookEvery);
  return { say: (said) => ('retry' in said ? hub.retry() : hub.want(said.id, said.topics, hear)) };
}
/** Where there are no shared workers, the tab that is given a lock keeps the stream for all; when it closes, the next one is given it. */
function leading(): Keeper {
  const channel = new BroadcastChannel(name);
  let own: Keeper | undefined;
  channel.onmessage = ({ data }: MessageEvent<Said | { to: string; told: Told } | { leads: true }>) => {
    if ('leads' in data) channel.postMessage({ id, topics: topics() } satisfies Said);
    else if (!('to' in data)) own?.say(data);
    else if (data.to === id) hear(data.told);
  };
  void navigator.locks.request(name, () => {
    const hub = makeHub(connectEvents), known = new Set<string>();
    setInterval(() => hub.look(), lookEvery);
    own = { say(said) {
      if ('retry' in said) { hub.retry(); return; }
      hub.want(said.id, said.topics, (told) => { if (said.id === id) hear(told); else channel.postMessage({ to: said.id, told }); });
      if (said.id !== id && !known.has(said.id)) { known.add(said.id); whenGone(said.id, () => { known.delete(said.id); hub.leave(said.id); }); }
    } };
    own.say({ id, topics: topics() });
    channel.postMessage({ leads: true });
    return new Promise(() => {});
  });
  return { say: (said) => { if (own) own.say(said); else channel.postMessage(said); } };
}
async function start(): Promise<Keeper> {
  if (!navigator.locks) return alone();
  await new Promise<void>((held) => void navigator.locks.request(`soubeh-live-${id}`, () => { held(); return new Promise(() => {}); }));
  if (typeof SharedWorker === 'undefined') return leading();
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  let keeper: Keeper = { say: (said) => worker.port.postMessage(said) };
  worker.port.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  // A browser that knows shared workers and not their modules.
  worker.onerror = () => { keeper = leading(); keeper.say({ id, topics: topics() }); };
  return { say: (said) => keeper.say(said) };
}
let keeper: Promise<Keeper> | undefined;
const say = (said: Said) => void (keeper ??= start()).then((one) => one.say(said));

let hinting = false;
function listen(topic: string, told: (told: Told) => void): () => void {
  const key = Symbol(topic);
  listeners.set(key, { topic, told });
  say({ id, topics: topics() });
  if (!hinting) {
    hinting = true;
    for (const hint of [onUnlock, onConnection]) hint(() => { if (listeners.size) say({ retry: true }); });
  }
  return () => { listeners.delete(key); say({ id, topics: topics() }); };
}

/** Milliseconds up to which a reading is put off, so that sixty browsers do not ask at the same moment. */
const spread = 500;

/**
 * Reads the endpoints anew when something of the topic changed, not more often than once in `calm` milliseconds. A page that nobody sees, or a locked screen, asks for
 * nothing: it reads when it is looked at again. Without a topic nothing is watched.
 */
export function useLive(topic: string | undefined, endpoints: readonly Endpoint[], calm = 1_000): void {
  const client = useQueryClient(), paths = useRef(endpoints);
  paths.current = endpoints;
  useEffect(() => {
    if (!topic) return;
    let timer: ReturnType<typeof setTimeout> | undefined, due = false, last = 0;
    const read = () => {
      timer = undefined;
      if (!due || document.hidden || isLocked()) return;
      due = false;
      last = Date.now();
      for (const { path } of paths.current) void client.invalidateQueries({ queryKey: [path] });
    };
    const soon = () => { due = true; timer ??= setTimeout(read, Math.max(0, last + calm - Date.now()) + Math.random() * spread); };
    const back = () => { if (due) soon(); };
    const stops = [listen(topic, soon), onUnlock(back)];
    document.addEventListener('visibilitychange', back);
    return () => { clearTimeout(timer); document.removeEventListener('visibilitychange', back); for (const stop of stops) stop(); };
  }, [topic, client, calm]);
}
