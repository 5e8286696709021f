import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { offline } from '#modules/offline/contract.ts';
import { onUnlock } from '#platform/design/lock.ts';
import { useMe } from '#platform/design/me.ts';
import { keyOf } from '#platform/design/query.ts';
import { draftOpened } from '#platform/design/saving.ts';
import { call, Refused, Unreachable } from '#platform/http/client.ts';
import { onConnection } from '#platform/offline/connection.ts';
import { journalOf } from '#platform/offline/journal.ts';
import { minutes, type Minutes, type Passage, type Stood } from '../contract.ts';
import { makeWriter, type Outcome, type Post, type Writer, type WriterState } from './writer.ts';

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Unreachable) return { kind: 'away' };
  if (!(error instanceof Refused)) throw error;
  const { code, status, current } = error.problem;
  if (code === 'conflict') return { kind: 'stood', stood: current as Stood };
  // Locked, signed out, a server that is busy: it waits. What the server will never take is shown beside what stands there.
  return status === 401 || status === 429 || status >= 500 ? { kind: 'away' } : { kind: 'refused' };
}
/** What the server took is in the page before it leaves the desk, without reading everything anew. */
function postTo(meetingId: string, client: QueryClient): Post {
  const queryKey = keyOf(minutes.get, { params: { meetingId } });
  const patch = (change: (passages: Passage[]) => Passage[]) => { void client.cancelQueries({ queryKey }); client.setQueryData<Minutes>(queryKey, (before) => before && { ...before, passages: change(before.passages) }); };
  const standing = (outcome: Outcome) => { if (outcome.kind === 'stood' || outcome.kind === 'refused') void client.invalidateQueries({ queryKey }); return outcome; };
  return {
    write: (passageId, body) => call(minutes.write, { params: { meetingId, passageId }, body }).then(({ version }): Outcome => {
      const { base: _, about, ...words } = body;
      patch((passages) => [...passages.filter(({ id }) => id !== passageId), { ...words, id: passageId, version, about: about ?? passages.find(({ id }) => id === passageId)?.about ?? [] }]);
      return { kind: 'saved', version };
    }, (error: unknown) => standing(outcomeOf(error))),
    remove: (passageId, version) => call(minutes.remove, { params: { meetingId, passageId }, version }).then((): Outcome => { patch((passages) => passages.filter(({ id }) => id !== passageId)); return { kind: 'removed' }; }, (error: unknown) => standing(outcomeOf(error))),
  };
}

const nothing: WriterState = { drafts: [], pending: 0, sending: false, waiting: false }, never = () => () => {};
export type Desk = { /** Undefined while the device is being asked, and in a second tab. */ writer: Writer | undefined; state: WriterState; /** Another tab of this browser writes. */ elsewhere: boolean };

/** The desk of the note-taker: one tab of a browser at a time writes a meeting. What a tab left behind is sent by the next one, whoever holds the notes then. */
export function useWriter(meetingId: string): Desk {
  const me = useMe(), client = useQueryClient();
  const [writer, setWriter] = useState<Writer>(), [elsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    let over = false, release = () => {}, made: Writer | undefined, timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      journalOf(me.id, async () => (await call(offline.key)).key).then(async (journal) => {
        if (over) return;
        made = makeWriter(meetingId, journal, postTo(meetingId, client));
        setWriter(made);
        await made.restore();
      }).catch(() => { if (!over) timer = setTimeout(open, 5_000); });
    };
    const begin = () => { if (!over) { setElsewhere(false); open(); } };
    if (!navigator.locks) begin();
    else {
      const name = `soubeh-minutes-${meetingId}`, hold = () => { begin(); return over ? undefined : new Promise<void>((resolve) => { release = resolve; }); };
      void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        if (!over) setElsewhere(true);
        void navigator.locks.request(name, hold);
        return undefined;
      });
    }
    const hint = () => made?.retry();
    const stops = [onUnlock(hint), onConnection(hint)];
    window.addEventListener('online', hint);
    return () => { over = true; clearTimeout(timer); made?.close(); release(); for (const stop of stops) stop(); window.removeEventListener('online', hint); setWriter(undefined); };
  }, [meetingId, me.id, client]);
  const state = useSyncExternalStore(writer?.subscribe ?? never, writer?.state ?? (() => nothing));
  const unsent = state.pending > 0;
  useEffect(() => (unsent ? draftOpened() : undefined), [unsent]);
  return { writer, state, elsewhere };
}
