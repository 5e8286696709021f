// One connection of its own that hears what the database says (LISTEN). It comes back by itself; what was said meanwhile nobody heard.
import pg from 'pg';

/** What is heard: the payload of a notification, or that some may have been missed. */
export type Hearer = { said(payload: string): void; missed(): void };
export type Listener = {
  /** From now on; resolves when the connection listens, at most after a few seconds: whoever comes meanwhile is told `missed` once it does. Returns how to stop. */
  hear(hearer: Hearer): Promise<() => void>;
  close(): Promise<void>;
};

/** Milliseconds: between two proofs that the connection lives, patience with one, pauses before it is tried again. */
const probeEvery = 15_000, patience = 5_000, shortest = 250, longest = 10_000;

export function makeListener(connectionString: string, channel: string): Listener {
  const hearers = new Set<Hearer>();
  let client: pg.Client | undefined, connecting: Promise<void> | undefined, pause = shortest, closed = false, before = false;
  let again: NodeJS.Timeout | undefined, probing: NodeJS.Timeout | undefined;

  function lost(which: pg.Client): void {
    if (client !== which) return;
    client = undefined;
    clearInterval(probing);
    which.end().catch(() => {});
    if (closed) return;
    console.error('The database ended the connection that hears of changes; it is opened again.');
    retry();
  }
  function retry(): void {
    clearTimeout(again);
    again = setTimeout(() => void connect(), pause);
    again.unref();
    pause = Math.min(pause * 2, longest);
  }
  /** Half a connection (the other side is gone and nobody said so) is found out by asking. */
  function prove(which: pg.Client): void {
    const given = setTimeout(() => lost(which), patience);
    given.unref();
    which.query('select').then(() => clearTimeout(given), () => { clearTimeout(given); lost(which); });
  }
  const connect = (): Promise<void> => connecting ??= (async () => {
    const made = new pg.Client({ connectionString, connectionTimeoutMillis: patience, keepAlive: true, application_name: 'soubeh live' });
    made.on('error', () => lost(made));
    made.on('end', () => lost(made));
    made.on('notification', ({ payload }) => { for (const hearer of hearers) hearer.said(payload ?? ''); });
    try {
      await made.connect();
      await made.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (closed) { await made.end(); return; }
      client = made;
      pause = shortest;
      probing = setInterval(() => prove(made), probeEvery);
      probing.unref();
      if (before) for (const hearer of hearers) hearer.missed();
      before = true;
    } catch {
      made.end().catch(() => {});
      before = true;
      if (!closed) retry();
    }
  })().finally(() => { connecting = undefined; });

  return {
    async hear(hearer) {
      hearers.add(hearer);
      if (!client) await connect();
      return () => { hearers.delete(hearer); };
    },
    async close() {
      closed = true;
      clearTimeout(again);
      clearInterval(probing);
      await connecting;
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}
