// The open streams of this process: who is told of which topic, and for how long they may be.
import type { Hearer } from '#platform/db/listen.ts';
import type { Later, Sink } from '#platform/http/context.ts';
import { Refusal } from '#platform/http/problems.ts';

type Check = (db: Parameters<Parameters<Later>[0]>[0], topic: string) => Promise<boolean>;
type Given = { session: string; topics: readonly string[]; look: Later };
type Stream = { topics: Set<string>; sink: Sink };
/** Milliseconds. Within a minute of the end of a session or a release nobody is told anything any more. */
export type Pace = { beat: number; look: number };
export const usualPace: Pace = { beat: 15_000, look: 30_000 };
/** A browser has one; tabs that cannot share have one each. */
export const mostOfSession = 12;

export function makeStreams(hear: (hearer: Hearer) => Promise<() => void>, check: Check, pace: Pace = usualPace) {
  const byTopic = new Map<string, Set<Stream>>(), perSession = new Map<string, number>(), all = new Set<Stream>();
  let hearing: Promise<unknown> | undefined;
  const leave = (stream: Stream, topic: string) => { const of = byTopic.get(topic); of?.delete(stream); if (!of?.size) byTopic.delete(topic); stream.topics.delete(topic); };
  const hearer: Hearer = {
    said(topic) { for (const { sink } of byTopic.get(topic) ?? []) sink.send('changed', topic); },
    missed() { for (const { sink } of all) sink.send('again', ''); },
  };

  /** Which of the topics may be watched now. Throws a Refusal when the session has ended. */
  const visible = (look: Later, topics: readonly string[]) => look(async (db) => {
    const seen = new Set<string>();
    for (const topic of topics) if (await check(db, topic)) seen.add(topic);
    return seen;
  });

  return {
    /** Refuses what may not be opened; returns how to begin. */
    async open({ session, topics, look }: Given): Promise<(sink: Sink) => void> {
      if ((perSession.get(session) ?? 0) >= mostOfSession) throw new Refusal('too_many');
      await (hearing ??= hear(hearer));
      const seen = await visible(look, topics);
      return (sink) => {
        const stream: Stream = { topics: new Set(seen), sink };
        all.add(stream);
        perSession.set(session, (perSession.get(session) ?? 0) + 1);
        for (const topic of seen) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(stream));
        sink.send('beat', '');
        for (const topic of topics) if (!seen.has(topic)) sink.send('gone', topic);
        const beating = setInterval(() => sink.send('beat', ''), pace.beat);
        let looking = false;
        const looks = setInterval(async () => {
          if (looking) return;
          looking = true;
          try {
            const still = await visible(look, [...stream.topics]);
            for (const topic of stream.topics) if (!still.has(topic)) { leave(stream, topic); sink.send('gone', topic); }
          } catch (error) {
            // Why is told only of the session itself. What cannot be asked is not believed: the stream ends, and is opened again.
            if (error instanceof Refusal) sink.send('closed', error.code);
            sink.close();
          } finally { looking = false; }
        }, pace.look);
        sink.closed(() => {
          clearInterval(beating);
          clearInterval(looks);
          for (const topic of [...stream.topics]) leave(stream, topic);
          all.delete(stream);
          const left = (perSession.get(session) ?? 1) - 1;
          if (left) perSession.set(session, left); else perSession.delete(session);
        });
      };
    },
    /** How many are open. */
    count: () => all.size,
  };
}
