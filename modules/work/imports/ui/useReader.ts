import { useEffect, useRef } from 'react';
import type { Asks } from './reader-worker.ts';

type Waiting = { done: (said: never) => void; failed: (error: Error) => void; onProgress?: ((rows: number) => void) | undefined };
export type Reader = { ask: <K extends keyof Asks>(what: K, asked: Asks[K]['asked'], onProgress?: (rows: number) => void) => Promise<Asks[K]['said']>; /** Ends whatever is being read. */ stop: () => void };

/** The worker that holds the file of this page; made with the first question and gone with the page. */
export function useReader(): Reader {
  const kept = useRef<{ worker: Worker; waiting: Map<number, Waiting>; last: number }>(undefined);
  const reader = useRef<Reader>(undefined);
  const start = () => {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' }), waiting = new Map<number, Waiting>();
    worker.onmessage = ({ data }: MessageEvent<{ id: number; said?: never; failed?: string; done?: number }>) => {
      const one = waiting.get(data.id);
      if (data.done !== undefined) { one?.onProgress?.(data.done); return; }
      waiting.delete(data.id);
      if (data.failed !== undefined) one?.failed(new Error(data.failed)); else one?.done(data.said!);
    };
    worker.onerror = () => { for (const one of waiting.values()) one.failed(new Error('the reader ended')); waiting.clear(); };
    kept.current = { worker, waiting, last: 0 };
    return kept.current;
  };
  reader.current ??= {
    ask: (what, asked, onProgress) => new Promise((done, failed) => {
      const of = kept.current ?? start(), id = ++of.last;
      of.waiting.set(id, { done: done as never, failed, onProgress });
      of.worker.postMessage({ id, what, asked });
    }),
    stop: () => { kept.current?.worker.terminate(); kept.current = undefined; },
  };
  useEffect(() => () => reader.current?.stop(), []);
  return reader.current;
}
